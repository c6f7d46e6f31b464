insert into market (singleton, kind, prices, source, recorded_at) values (1, :kind, :prices, :source, :at)
