delete from stop_request
