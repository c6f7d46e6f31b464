delete from market_return where session in (:sessions)
