select c.provider, count(*), sum(case when c.reserved_at >= :day then 1 else 0 end),
  coalesce(sum(s.micros), 0), coalesce(sum(case when c.reserved_at >= :day then s.micros end), 0)
from provider_call c left join spending s on s.call_id = c.call_id
where c.reserved_at >= :start and c.reserved_at < :next and c.reserved_at <= :until
group by c.provider order by c.provider
