select count(*) from provisional_bar where session = :session and replaced_in is null
