-- Models: how they were chosen, what they foretell, and whether they are believed.

-- Models and baselines on the same sessions, once per training and horizon. data_hash: of all that was learnt from. tried: every
-- configuration that was ever scored up to then, these included. luck: mean rank IC of each weighting drawn by lot and each model
-- of shuffled labels on these sessions; luck_*: where they lie; shuffled: weights of such models, by which luck is measured every
-- night. leak: rank IC of a planted feature that tells the future.
create table if not exists contest (
  contest_id    varchar(40)                 not null primary key,
  horizon       int                         not null,
  first_session date                        not null,
  last_session  date                        not null,
  sessions      int                         not null,
  data_hash     varchar(64)                 not null,
  features      varchar(64)                 not null,
  program       varchar(64)                 not null,
  seed          int                         not null,
  settings      varchar(4000)               not null,
  tried         int                         not null,
  luck          double precision array      not null,
  shuffled      double precision array      not null,
  luck_low      double precision,
  luck_high     double precision,
  luck_border   double precision,
  leak          double precision,
  suspects      varchar(1000)               not null,
  held_at       timestamp(3) with time zone not null
);

-- What each of them was measured at, out of sample. behind_*: its daily rank IC less that of the composite. decay: rank IC against
-- outcomes that begin later. reliability: for each group foretold, happened and how many, one after the other.
create table if not exists contest_score (
  contest_id  varchar(40)            not null references contest,
  place       int                    not null,
  model       varchar(48)            not null,
  baseline    boolean                not null,
  edge        boolean                not null,
  verdict     varchar(1000)          not null,
  sessions    int                    not null,
  ic          double precision,
  ic_low      double precision,
  ic_high     double precision,
  p_value     double precision,
  ic_ratio    double precision,
  ahead       double precision,
  ahead_low   double precision,
  ahead_high  double precision,
  gross       double precision,
  net         double precision,
  turnover    double precision,
  hit_rate    double precision,
  sign_rate   double precision,
  brier       double precision,
  coverage    double precision,
  decay       double precision array not null,
  reliability double precision array not null,
  primary key (contest_id, place)
);

-- What a model had to show, and showed.
create table if not exists contest_requirement (
  contest_id  varchar(40)  not null references contest,
  model       varchar(48)  not null,
  place       int          not null,
  requirement varchar(48)  not null,
  observed    double precision,
  threshold   double precision,
  met         boolean      not null,
  primary key (contest_id, model, place)
);

-- artefact: what was learnt, compressed and written in base 64. chances: borders of the score's rank and the chance from there on.
create table if not exists model (
  model_id      varchar(48)                 not null primary key,
  learner       varchar(32)                 not null,
  horizon       int                         not null,
  contest_id    varchar(40)                 not null references contest,
  artefact_hash varchar(64)                 not null,
  artefact      varchar(1000000)            not null,
  chances       double precision array      not null,
  features      varchar(64)                 not null,
  learnt_until  date                        not null,
  created_at    timestamp(3) with time zone not null,
  state         varchar(16)                 not null
);

-- Who became what, and why; never changed.
create table if not exists model_change (
  horizon    int                         not null,
  place      int                         not null,
  model_id   varchar(48)                 not null references model,
  state      varchar(16)                 not null,
  decided_by varchar(64)                 not null,
  reason     varchar(1000)               not null,
  decided_at timestamp(3) with time zone not null,
  primary key (horizon, place)
);

-- scores, chances: one per model of the layout, NaN where it has nothing to say.
create table if not exists prediction (
  session       date                   not null,
  instrument_id int                    not null,
  layout        int                    not null references reading_layout,
  scores        double precision array not null,
  chances       double precision array not null,
  primary key (session, instrument_id)
);

-- Whom a night believed, and why nobody: what its recommendations were made with.
create table if not exists stance (
  session  date          not null primary key,
  round    int           not null,
  horizon  int           not null,
  model_id varchar(48),
  reason   varchar(1000) not null
);

-- What the canaries saw of a session whose horizon is over: rank ICs of each feature, of weightings drawn by lot, and of the models
-- of a contest that learnt from shuffled labels. rewritten:
-- listings whose filings read otherwise then than that night.
create table if not exists canary (
  session    date                        not null,
  horizon    int                         not null,
  features   varchar(64)                 not null,
  ics        double precision array      not null,
  weightings double precision array      not null,
  contest_id varchar(40)                 references contest,
  shuffled   double precision array      not null,
  planted    double precision,
  caught     boolean                     not null,
  suspects   varchar(1000)               not null,
  rewritten  int                         not null,
  looked_at  timestamp(3) with time zone not null,
  primary key (session, horizon)
);

-- What came of what a model or a baseline said of a session. signs: share that was foretold rightly, of so many.
create table if not exists realised (
  session date             not null,
  horizon int              not null,
  model   varchar(48)      not null,
  ic      double precision,
  signs   double precision,
  said    int              not null,
  primary key (session, horizon, model)
);
