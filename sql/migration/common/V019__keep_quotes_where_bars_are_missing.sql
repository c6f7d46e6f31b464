-- What a second provider quotes of a session whose bars could not be had. No bars: of volumes nothing is known. Kept to be
-- compared with the bars when they come; bar_close is unknown where there is none then.
create table if not exists provisional_bar (
  instrument_id int                         not null,
  session       date                        not null,
  provider      varchar(16)                 not null,
  fetched_at    timestamp(3) with time zone not null,
  open          double precision            not null,
  high          double precision            not null,
  low           double precision            not null,
  close         double precision            not null,
  bar_close     double precision,
  replaced_in   date,
  primary key (instrument_id, session)
);
