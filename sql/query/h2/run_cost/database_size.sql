select coalesce(max(cast(setting_value as bigint)), 0) from information_schema.settings where setting_name = 'info.FILE_SIZE'
