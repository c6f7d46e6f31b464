select count(*) from bar_version where session between :from and :to and replaced_at >= :since
