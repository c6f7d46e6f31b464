-- A link of the track record: the recommendations of a session, chained to all that was said before. Rows are only ever
-- added. kind: PUBLISHED, or REPLAYED for simulated history; each is a chain of its own. A session that is published
-- anew in part has one more link.
create table if not exists track_entry (
  kind            varchar(16)                 not null,
  sequence_number bigint                      not null,
  session         date                        not null,
  model_version   varchar(32)                 not null references scoring_model,
  recommendations int                         not null,
  fingerprint     varchar(64)                 not null,
  digests         varchar(1048576)            not null,
  made_at         timestamp(3) with time zone not null,
  previous_hash   varchar(64)                 not null,
  hash            varchar(64)                 not null,
  primary key (kind, sequence_number)
);

-- Simulated history: what the night of a session would have recommended.
create table if not exists replayed_recommendation (
  session       date             not null,
  instrument_id int              not null,
  ticker        varchar(16)      not null,
  rating        varchar(16)      not null,
  score         double precision not null,
  confidence    double precision,
  entry         double precision not null,
  target        double precision,
  stop          double precision,
  horizon_days  int,
  primary key (session, instrument_id)
);

-- A session's recommendations that are resolved at a horizon, so many sessions after they were entered.
create table if not exists outcome_set (
  kind        varchar(16)                 not null,
  session     date                        not null,
  horizon     int                         not null,
  entered_on  date                        not null,
  exited_on   date                        not null,
  outcomes    int                         not null,
  resolved_at timestamp(3) with time zone not null,
  primary key (kind, session, horizon)
);

-- What came of one opinion. total_return is the security's, market_return the market's over the same sessions, gain what
-- following the advice brought over the market and after costs; fractions. ending: HELD, HALTED, DELISTED, NOT_ENTERED.
create table if not exists outcome (
  kind          varchar(16)      not null,
  session       date             not null,
  horizon       int              not null,
  instrument_id int              not null,
  ticker        varchar(16)      not null,
  rating        varchar(16)      not null,
  confidence    double precision,
  total_return  double precision,
  market_return double precision,
  gain          double precision,
  ending        varchar(16)      not null,
  touched       varchar(8)       not null,
  primary key (kind, session, horizon, instrument_id)
);

-- The same in sums, by rating and by fifth of confidence (0-4).
create table if not exists outcome_tally (
  kind       varchar(16)      not null,
  session    date             not null,
  horizon    int              not null,
  rating     varchar(16)      not null,
  fifth      int              not null,
  opinions   int              not null,
  hits       int              not null,
  gains      double precision not null,
  delisted   int              not null,
  confidence double precision not null,
  primary key (kind, session, horizon, rating, fifth)
);
