select cast(setting_value as bigint) from information_schema.settings where setting_name = 'info.FILE_SIZE'
