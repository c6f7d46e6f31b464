select "version", "description" from "flyway_schema_history"
where "success" = true and "version" is not null
order by "version" desc
limit 1
