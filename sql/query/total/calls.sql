select provider, outcome, count(*)
from provider_call
group by provider, outcome
