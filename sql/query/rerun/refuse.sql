update rerun set refusal = :refusal where run_id = :run
