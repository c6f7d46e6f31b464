update publication set analysed = :analysed, excluded = :excluded, failed = :failed, coverage = :coverage
where session = :session
