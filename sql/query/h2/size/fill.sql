select cast(setting_value as int) from information_schema.settings where setting_name = 'info.FILL_RATE'
