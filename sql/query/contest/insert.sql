insert into contest (contest_id, horizon, first_session, last_session, sessions, data_hash, features, program, seed, settings, tried,
  candidates, luck_low, luck_high, luck_border, leak, suspects, held_at)
values (:id, :horizon, :first, :last, :sessions, :data, :features, :program, :seed, :settings, :tried,
  :candidates, :low, :high, :border, :leak, :suspects, :at)
