-- What calls with a price cost, written with their reservation; none for those that are free.
create table if not exists spending (
  call_id  bigint                      not null primary key,
  provider varchar(16)                 not null,
  spent_at timestamp(3) with time zone not null,
  micros   bigint                      not null
);

create index if not exists spending_by_time on spending (spent_at);

-- What each execution used. While it runs, and where its process died, as far as noted; ended tells them apart.
create table if not exists run_cost (
  execution_id   bigint                      not null primary key,
  began_at       timestamp(3) with time zone not null,
  noted_at       timestamp(3) with time zone not null,
  ended          boolean                     not null,
  cpu_before     double precision            not null,
  cpu_seconds    double precision            not null,
  wall_seconds   double precision            not null,
  first_call     bigint                      not null,
  calls          int,
  bytes_received bigint,
  bytes_archived bigint,
  database_bytes bigint,
  micros         bigint
);
