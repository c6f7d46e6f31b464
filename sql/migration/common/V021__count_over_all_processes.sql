-- What metrics count over the lives of all processes: labels as they are told, in their order, a bar between them.
CREATE TABLE IF NOT EXISTS metric_total (
  metric varchar(64) NOT NULL,
  labels varchar(160) NOT NULL,
  total double precision NOT NULL,
  PRIMARY KEY (metric, labels)
);

-- Observations of a histogram by bucket, not cumulative; the sum of a histogram stands in metric_total.
CREATE TABLE IF NOT EXISTS metric_bucket (
  metric varchar(64) NOT NULL,
  labels varchar(160) NOT NULL,
  bucket smallint NOT NULL,
  observations bigint NOT NULL,
  PRIMARY KEY (metric, labels, bucket)
);
