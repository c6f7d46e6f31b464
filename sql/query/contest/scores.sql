select model, baseline, edge, verdict, sessions, ic, ic_low, ic_high, p_value, ic_ratio, ahead, ahead_low, ahead_high, gross, net,
  turnover, hit_rate, sign_rate, brier, coverage, decay, reliability
from contest_score where contest_id = :id order by place
