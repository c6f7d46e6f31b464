copy outcome_tally (kind, session, horizon, rating, fifth, opinions, hits, gains, delisted, confidence) from stdin (format binary)
