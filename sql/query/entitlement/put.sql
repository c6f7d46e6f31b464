merge into entitlement t using (values (cast(:provider as varchar(16)), cast(:feed as varchar(40)), cast(:granted as boolean), cast(:words as varchar(200)), cast(:at as timestamp(3) with time zone))) s (provider, feed, granted, words, seen_at)
on t.provider = s.provider and t.feed = s.feed
when matched then update set granted = s.granted, words = s.words, seen_at = s.seen_at
when not matched then insert (provider, feed, granted, words, seen_at) values (s.provider, s.feed, s.granted, s.words, s.seen_at)
