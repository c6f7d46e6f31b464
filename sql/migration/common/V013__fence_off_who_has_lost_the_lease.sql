-- Whoever takes the lease raises the token; no transaction of a run commits under another. One row, and apart from the
-- heartbeat's, so that who says that he is alive waits for nobody who commits.
create table if not exists run_fence (
  id smallint not null primary key check (id = 1),
  token bigint not null
);

-- Who has taken the lease last, and his last sign of life: by the server's clock on PostgreSQL, where it is beaten every
-- few seconds. The embedded database cannot be read meanwhile: its holder gives it beside the file.
create table if not exists run_heartbeat (
  id smallint not null primary key check (id = 1),
  token bigint not null,
  process varchar(64) not null,
  host varchar(255) not null,
  pid bigint not null,
  taken_at timestamp with time zone not null,
  heard_at timestamp with time zone not null,
  -- the highest execution before his own
  execution_before bigint not null
);
