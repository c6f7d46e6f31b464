select model, requirement, observed, threshold, met from contest_requirement where contest_id = :id order by model, place
