select metric, labels, total
from metric_total
order by metric, labels
