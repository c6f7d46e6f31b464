select metric, labels, bucket, observations
from metric_bucket
order by metric, labels, bucket
