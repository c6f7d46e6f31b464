select kind, sum(outcomes)
from outcome_set
group by kind
