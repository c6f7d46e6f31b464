vacuum (analyze) analysis, ranking, exclusion, ticker_failure, action_quarantine, quality_check, partition_plan, provider_call,
  fetch_task, fetch_rejection, rerun, rerun_ticker, rerun_analysis, rerun_quarantine, rerun_recommendation, news, news_listing,
  batch_step_execution_context, batch_step_execution, batch_job_execution_context, batch_job_execution_params,
  batch_job_execution, batch_job_instance
