merge into run_fence using (values (1)) wish (id) on run_fence.id = wish.id
when matched then update set token = token + 1
when not matched then insert (id, token) values (wish.id, 1)
