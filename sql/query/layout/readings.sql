select readings from reading_layout where layout = :layout
