-- Sessions whose analyses, ranks and findings are gone, and since when. What was published of them stays.
create table if not exists session_purge (
  session   date                        not null primary key,
  purged_at timestamp(3) with time zone not null
);

-- What tables, the database and the archive held, once a day.
create table if not exists size_measured (
  measured_on date        not null,
  kind        varchar(16) not null,
  name        varchar(64) not null,
  row_count   bigint      not null,
  bytes       bigint      not null,
  primary key (measured_on, kind, name)
);

-- When a subject was last brought is asked every night, of all that was ever asked.
create index if not exists fetch_task_by_call on fetch_task (provider, feed, subject);
