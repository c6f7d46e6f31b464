select instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value
from (
  select instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value,
    row_number() over (partition by instrument_id, concept
      order by period_end desc, filed desc, amended desc, fiscal_period desc) as place
  from fact
  where instrument_id in (:ids) and filed between :from and :to) f
where place = 1
order by instrument_id, concept
