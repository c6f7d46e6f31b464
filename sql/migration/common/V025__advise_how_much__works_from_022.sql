-- The most that a share may be of a portfolio, a fraction; unknown of what was recommended before.
alter table recommendation add column if not exists max_weight double precision;
alter table rerun_recommendation add column if not exists max_weight double precision;
