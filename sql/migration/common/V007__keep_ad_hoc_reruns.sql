-- A rerun of some tickers of a published session. refusal: what the gate objected to, empty unless it refused.
create table if not exists rerun (
  run_id   varchar(40)                 not null primary key,
  session  date                        not null,
  asked_by varchar(64)                 not null,
  asked_at timestamp(3) with time zone not null,
  refusal  varchar(1000)               not null
);

-- The tickers asked for, frozen before the run begins, and what became of each. before_…: what was published.
create table if not exists rerun_ticker (
  run_id        varchar(40)   not null references rerun,
  instrument_id int           not null,
  outcome       varchar(16)   not null,
  stage         varchar(16)   not null,
  reason        varchar(64)   not null,
  message       varchar(1000) not null,
  before_rating varchar(16),
  before_score  double precision,
  before_reason varchar(64),
  primary key (run_id, instrument_id)
);

-- As in analysis.
create table if not exists rerun_analysis (
  run_id        varchar(40)            not null references rerun,
  instrument_id int                    not null,
  layout        int                    not null references reading_layout,
  close         double precision       not null,
  bars          int                    not null,
  traded_20     int                    not null,
  readings      double precision array not null,
  primary key (run_id, instrument_id)
);

-- As in action_quarantine.
create table if not exists rerun_quarantine (
  run_id        varchar(40)      not null references rerun,
  instrument_id int              not null,
  ex_date       date             not null,
  factor        double precision not null,
  reason        varchar(32)      not null,
  primary key (run_id, instrument_id, ex_date, factor)
);

-- As in ranking and recommendation.
create table if not exists rerun_recommendation (
  run_id            varchar(40)            not null references rerun,
  instrument_id     int                    not null,
  ranks             double precision array not null,
  rating            varchar(16)            not null,
  score             double precision       not null,
  confidence        double precision,
  entry             double precision       not null,
  target            double precision,
  stop              double precision,
  horizon_days      int,
  no_opinion_reason varchar(32),
  contributions     double precision array not null,
  primary key (run_id, instrument_id)
);

-- What reruns have changed in the published set; the tickers with old and new are those of the run.
create table if not exists republication (
  run_id          varchar(40)                 not null primary key references rerun,
  session         date                        not null,
  republished_at  timestamp(3) with time zone not null,
  analysed_before int                         not null,
  excluded_before int                         not null,
  failed_before   int                         not null,
  analysed        int                         not null,
  excluded        int                         not null,
  failed          int                         not null,
  coverage        double precision            not null
);
