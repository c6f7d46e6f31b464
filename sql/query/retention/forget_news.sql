delete from news where published < :before
