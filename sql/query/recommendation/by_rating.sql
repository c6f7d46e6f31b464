select model_version, rating, count(*) as listings from recommendation
where session = :session
group by model_version, rating
