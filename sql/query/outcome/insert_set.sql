insert into outcome_set (kind, session, horizon, entered_on, exited_on, outcomes, resolved_at)
values (:kind, :session, :horizon, :entered, :exited, :outcomes, :at)
