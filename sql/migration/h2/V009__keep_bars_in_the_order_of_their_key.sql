-- H2 keeps a table in the order of a single whole number; a key of two columns is a second tree beside the table.
-- One key of both columns: an insert costs less than half, the file has a third of the size.
create table bar_in_order (
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
insert into bar_in_order (instrument_id, session, open, high, low, close, volume)
select instrument_id, session, open, high, low, close, volume from bar order by instrument_id, session;
drop table bar;
alter table bar_in_order rename to bar;
