insert into size_measured (measured_on, kind, name, row_count, bytes) values (:day, :kind, :name, :rows, :bytes)
