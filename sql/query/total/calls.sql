select provider, outcome, count(*)
from provider_call
where call_id > :after and call_id <= :last
group by provider, outcome
