select session, horizon
from outcome_set
where kind = :kind
