merge into provider_quota using (values (cast(:provider as varchar(16)))) wish (provider)
on provider_quota.provider = wish.provider
when not matched then insert (provider) values (wish.provider)
