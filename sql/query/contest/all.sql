select contest_id, horizon, first_session, last_session, sessions, data_hash, features, program, seed, settings,
  tried, luck, shuffled, luck_low, luck_high, luck_border, leak, suspects, held_at
from contest order by held_at desc, horizon, contest_id
