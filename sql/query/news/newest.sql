select max(published) from news where published < :before
