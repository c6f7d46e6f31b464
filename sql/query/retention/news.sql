select min(published), max(published) from news
