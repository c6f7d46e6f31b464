select token from run_fence
