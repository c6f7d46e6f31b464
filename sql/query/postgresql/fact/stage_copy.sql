copy staged_fact (instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value, accession) from stdin (format binary)
