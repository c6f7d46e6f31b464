select measured_on, kind, name, row_count, bytes from size_measured
where measured_on = (select max(measured_on) from size_measured)
