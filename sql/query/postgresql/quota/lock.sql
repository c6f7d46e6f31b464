select coalesce(blocked_until, timestamp with time zone '1970-01-01 00:00:00+00:00'), coalesce(reason, ''),
  set_config('synchronous_commit', 'on', true)
from provider_quota where provider = :provider for update
