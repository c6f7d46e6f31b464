merge into profile t using (values (
  cast(? as varchar(16)),
  cast(? as varchar(300)),
  cast(? as varchar(16)),
  cast(? as varchar(64)),
  cast(? as varchar(128)),
  cast(? as varchar(20000)),
  cast(? as int),
  cast(? as date))) s (symbol, name, exchange, sector, industry, description, standing, dated)
on t.symbol = s.symbol
when matched and (t.described is null or t.described <= s.dated) then update set
  name = case when t.named <= s.dated then s.name else t.name end,
  named = case when t.named <= s.dated then s.dated else t.named end,
  exchange = s.exchange, sector = s.sector, industry = s.industry, description = s.description,
  standing = s.standing, described = s.dated
when not matched then insert (symbol, name, exchange, sector, industry, description, standing, named, described)
  values (s.symbol, s.name, s.exchange, s.sector, s.industry, s.description, s.standing, s.dated, s.dated)
