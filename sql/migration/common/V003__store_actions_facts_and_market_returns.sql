-- Actions as reported; whether one is believed is decided against the prices at every session anew.
create table if not exists corporate_action (
  instrument_id int              not null,
  ex_date       date             not null,
  ratio         double precision not null,
  primary key (instrument_id, ex_date, ratio)
);

-- Facts as filed; an amendment is another row.
create table if not exists fact (
  instrument_id int              not null,
  concept       varchar(24)      not null,
  period_end    date             not null,
  fiscal_period varchar(2)       not null,
  filed         date             not null,
  amended       boolean          not null,
  fiscal_year   int              not null,
  fact_value    double precision not null,
  primary key (instrument_id, filed, concept, period_end, fiscal_period, amended)
);

create table if not exists market_return (
  session      date             not null primary key,
  simple_return double precision not null,
  listings     int              not null
);

-- Sessions whose bars are stored, so that a gap is known without reading bars.
create table if not exists bar_session (
  session date not null primary key
);
