delete from size_measured where measured_on < :before
