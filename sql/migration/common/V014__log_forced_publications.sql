-- A night that somebody published although the gate refused it.
create table if not exists gate_override (
  session      date                        not null primary key references publication,
  execution_id bigint                      not null,
  forced_by    varchar(64)                 not null,
  forced_at    timestamp(3) with time zone not null,
  reason       varchar(1000)               not null
);

-- What the gate had objected to.
create table if not exists gate_override_check (
  session   date             not null references gate_override,
  check_id  varchar(32)      not null,
  observed  double precision not null,
  threshold double precision not null,
  message   varchar(1000)    not null,
  primary key (session, check_id)
);
