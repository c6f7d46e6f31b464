delete from news where published >= :since and published < :before
