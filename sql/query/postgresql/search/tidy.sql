vacuum (analyze) profile, news
