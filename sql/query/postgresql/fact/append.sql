copy fact (instrument_id, concept, fiscal_period, fiscal_year, period_end, filed, amended, fact_value) from stdin (format binary)
