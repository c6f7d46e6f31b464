select kind, prices, source from market
