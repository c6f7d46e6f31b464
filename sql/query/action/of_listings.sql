select instrument_id, ex_date, ratio
from corporate_action
where instrument_id between :first and :last and ex_date between :from and :to
union all
select instrument_id, ex_date, ratio
from cash_dividend
where instrument_id between :first and :last and ex_date between :from and :to and ratio is not null
order by instrument_id, ex_date, ratio
