merge into profile t using (values (
  cast(? as varchar(16)),
  cast(? as varchar(300)),
  cast(? as varchar(16)),
  cast(? as varchar(64)),
  cast(? as varchar(128)),
  cast(? as int),
  cast(? as date))) s (symbol, name, exchange, sector, industry, standing, dated)
on t.symbol = s.symbol
when matched then update set
  name = case when t.named <= s.dated then s.name else t.name end,
  named = case when t.named <= s.dated then s.dated else t.named end,
  exchange = case when t.described is null then s.exchange else t.exchange end,
  sector = case when t.described is null then s.sector else t.sector end,
  industry = case when t.described is null then s.industry else t.industry end,
  standing = case when t.described is null then s.standing else t.standing end
when not matched then insert (symbol, name, exchange, sector, industry, description, standing, named)
  values (s.symbol, s.name, s.exchange, s.sector, s.industry, '', s.standing, s.dated)
