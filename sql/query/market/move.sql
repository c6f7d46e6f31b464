update market set source = :source
