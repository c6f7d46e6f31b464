select coalesce(max(call_id), 0) from provider_call
