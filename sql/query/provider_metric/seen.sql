select instrument_id, amount from provider_metric where metric = :metric and seen between :from and :to
