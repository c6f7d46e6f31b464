select session, planted, caught, suspects, rewritten, ics, weightings, contest_id, shuffled, looked_at from canary where horizon = :horizon and features = :features order by session
