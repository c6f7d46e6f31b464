select closed_on, reason, recorded_by, recorded_at from closure order by closed_on
