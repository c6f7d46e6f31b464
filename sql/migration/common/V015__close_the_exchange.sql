-- Days on which the exchange was closed although no rule says so, as an operator has recorded them.
create table if not exists closure (
  closed_on   date                        not null primary key,
  reason      varchar(200)                not null,
  recorded_by varchar(64)                 not null,
  recorded_at timestamp(3) with time zone not null
);
