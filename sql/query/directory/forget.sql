delete from directory_entry where feed in (:feeds) and seen = :session
