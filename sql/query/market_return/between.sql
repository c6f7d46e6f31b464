select session, simple_return from market_return where session between :from and :to order by session
