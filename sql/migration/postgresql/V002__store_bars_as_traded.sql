-- Rows are the truth, appended by COPY; the covering key makes the ordered read of a partition an index-only scan.
create table if not exists bar (
  instrument_id int    not null,
  session       date   not null,
  open          float8 not null,
  high          float8 not null,
  low           float8 not null,
  close         float8 not null,
  volume        float8 not null,
  primary key (instrument_id, session) include (high, low, close, volume)
);
