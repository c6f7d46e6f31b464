with asked as materialized (
  select websearch_to_tsquery('nightdesk', :strict) as strict, websearch_to_tsquery('nightdesk', :positive) as positive,
    websearch_to_tsquery('nightdesk', :relaxed) as relaxed, nightdesk_plain(:called) as plain
),
permitted as materialized (
  select unnest(string_to_array(:only, ' ')) as symbol
),
-- those that hold all words in what they are called and do in short, best known first; the rest of a company can only hold
-- what is excluded
called as materialized (
  select i.symbol
  from asked b cross join profile i
  where i.head @@ b.strict and (b.strict = b.positive or i.words @@ b.strict)
    and (:sector = '' or position(lower(:sector) in lower(i.sector)) > 0)
    and (:open or i.symbol in (select symbol from permitted))
  order by i.standing desc, i.symbol collate "C"
  limit 150
),
-- and where those are few, those that hold them anywhere: a word that nearly all hold would cost a sort of nearly all
told as materialized (
  select i.symbol
  from asked b cross join profile i
  where (select count(*) from called) < 150 and i.words @@ b.strict and not i.head @@ b.strict
    and (:sector = '' or position(lower(:sector) in lower(i.sector)) > 0)
    and (:open or i.symbol in (select symbol from permitted))
  order by i.standing desc, i.symbol collate "C"
  limit (select 150 - count(*) from called)
),
worded as materialized (
  select p.symbol, f.named, ts_rank('{0.05, 0.1, 0.5, 1.0}', p.words, a.positive, 1) as weight,
    similarity(p.plain, a.plain) as near
  from (select symbol, true as named from called union all select symbol, false from told) f
  join profile p on p.symbol = f.symbol cross join asked a
),
-- those with a name that is spelled nearly so, where few are called so
named as materialized (
  select p.symbol, greatest(similarity(p.plain, a.plain), 0.7 * word_similarity(a.plain, p.plain)) as near
  from asked a cross join profile p
  where length(a.plain) > 3 and (select count(*) from worded where named) < 3
    and (p.plain % a.plain or a.plain <% p.plain) and (:sector = '' or position(lower(:sector) in lower(p.sector)) > 0)
    and (:open or p.symbol in (select symbol from permitted))
  order by near desc, p.standing desc, p.symbol collate "C"
  limit 100
),
-- those that hold some of the words, where hardly any hold all
loose as materialized (
  select p.symbol, ts_rank('{0.05, 0.1, 0.5, 1.0}', p.words, a.relaxed, 1) as weight
  from (
    select i.symbol
    from asked b cross join profile i
    where (select count(*) from worded) < 3 and (select count(*) from named) < 3 and i.head @@ b.relaxed
      and (:sector = '' or position(lower(:sector) in lower(i.sector)) > 0)
      and (:open or i.symbol in (select symbol from permitted))
    order by ts_rank(i.head, b.relaxed) desc, i.standing desc, i.symbol collate "C"
    limit 100) f
  join profile p on p.symbol = f.symbol cross join asked a
),
found as (
  select p.symbol, 10.0 as points
  from profile p
  where p.symbol in (:symbols) and (:sector = '' or position(lower(:sector) in lower(p.sector)) > 0)
    and (:open or p.symbol in (select symbol from permitted))
  union all select symbol, 1 + 2 * weight + 2 * near from worded
  union all select symbol, 3 * near from named
  union all select symbol, weight from loose
),
-- of the listings of one company the one that is meant, else the best known
scored as (
  select p.symbol, sum(f.points) + 0.1 * p.standing as points,
    row_number() over (
      partition by case when p.plain = '' then p.symbol else p.plain end
      order by (max(f.points) >= 10) desc, p.standing desc, length(p.symbol), p.symbol collate "C") as copy
  from found f join profile p on p.symbol = f.symbol
  group by p.symbol
),
best as materialized (
  select symbol, points from scored where copy = 1 order by points desc, symbol collate "C" limit :most
)
select p.symbol, p.name, p.exchange, p.sector, p.industry,
  ts_headline('nightdesk', p.description, a.positive || a.relaxed,
    'MaxFragments=1, MaxWords=30, MinWords=12, StartSel=«, StopSel=»'),
  p.named, p.described, b.points
from best b join profile p on p.symbol = b.symbol cross join asked a
order by b.points desc, p.symbol collate "C"
