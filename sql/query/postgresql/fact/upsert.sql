with staged as (delete from staged_fact returning instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession)
insert into fact (instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession) select instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession from staged
on conflict (instrument_id, filed, concept, period_end, fiscal_period, amended) do update set fiscal_year = excluded.fiscal_year, fact_value = excluded.fact_value, accession = excluded.accession
