select provider, outcome, count(*)
from provider_call
where call_id > :after
  and (outcome <> 'RESERVED' or call_id <= (select coalesce(max(first_call), 0) from run_cost))
group by provider, outcome
