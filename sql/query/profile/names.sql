select symbol, name, named from profile
where symbol in (:symbols) and name <> '' and name <> symbol
order by named, symbol
