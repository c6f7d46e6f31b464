select (select count(*) || ' ' || coalesce(sum(ora_hash(symbol || '|' || name || '|' || exchange || '|' || sector || '|' || industry
    || '|' || description || '|' || standing || '|' || named || '|' || coalesce(cast(described as varchar), ''))), 0) from profile),
  (select count(*) || ' ' || coalesce(sum(ora_hash(news_id || '|' || published || '|' || publisher || '|' || headline)), 0) from news)
