select case when pg_current_xact_id_if_assigned() is null then cast(:token as bigint)
  else coalesce((select token from run_fence for share), 0) end
