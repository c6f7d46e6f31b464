select coalesce(blocked_until, timestamp with time zone '1970-01-01 00:00:00+00:00'), coalesce(reason, '')
from provider_quota where provider = :provider for update
