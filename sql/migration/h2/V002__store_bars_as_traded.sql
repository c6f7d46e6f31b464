create table if not exists bar (
  instrument_id int              not null,
  session       date             not null,
  open          double precision not null,
  high          double precision not null,
  low           double precision not null,
  close         double precision not null,
  volume        double precision not null,
  primary key (instrument_id, session)
);
