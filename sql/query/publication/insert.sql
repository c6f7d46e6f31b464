insert into publication (session, model_version, universe, analysed, excluded, failed, coverage, published_at)
values (:session, :model, :universe, :analysed, :excluded, :failed, :coverage, :at)
