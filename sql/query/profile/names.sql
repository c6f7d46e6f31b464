select symbol, name, named from profile
where symbol in (:symbols) and name <> '' and name <> symbol
