insert into outcome_tally (kind, session, horizon, rating, fifth, opinions, hits, gains, delisted, confidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
