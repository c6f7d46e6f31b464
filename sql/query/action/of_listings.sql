select instrument_id, ex_date, ratio
from corporate_action
where instrument_id between :first and :last and ex_date between :from and :to
order by instrument_id, ex_date, ratio
