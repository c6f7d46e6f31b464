-- H2 keeps a table in the order of a single whole number; a key of two columns would be a second tree beside the table.
-- With one key of both an insert costs less than half and the file has a third of the size.
create table if not exists bar (
  bar_key       bigint generated always as
    (cast(instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', session)) primary key,
  instrument_id int              not null,
  session       date             not null,
  open          double precision not null,
  high          double precision not null,
  low           double precision not null,
  close         double precision not null,
  volume        double precision not null
);
