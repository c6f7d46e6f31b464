select coalesce(sum(micros), 0) from spending where spent_at >= :start and spent_at < :next
