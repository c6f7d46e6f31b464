select provider, feed, granted, words, seen_at from entitlement order by provider, feed
