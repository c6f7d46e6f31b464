merge into fact t using (values (
  cast(? as int),
  cast(? as varchar(24)),
  cast(? as varchar(2)),
  cast(? as int),
  cast(? as date),
  cast(? as date),
  cast(? as boolean),
  cast(? as double precision),
  cast(? as varchar(24)))) s (instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession)
on t.instrument_id = s.instrument_id and t.filed = s.filed and t.concept = s.concept and t.period_end = s.period_end and t.fiscal_period = s.fiscal_period and t.amended = s.amended
when matched then update set fiscal_year = s.fiscal_year, fact_value = s.fact_value, accession = s.accession
when not matched then insert (instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession) values (s.instrument_id, s.concept, s.fiscal_period, s.fiscal_year, s.period_end, s.filed, s.amended, s.fact_value, s.accession)
