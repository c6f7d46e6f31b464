select instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value
from fact
where instrument_id between :first and :last and filed between :from and :to
order by instrument_id, filed, concept, period_end, fiscal_period, amended
