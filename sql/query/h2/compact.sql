shutdown compact
