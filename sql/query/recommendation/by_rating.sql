select rating, count(*) as listings from recommendation
where session = :session and model_version = :model
group by rating
