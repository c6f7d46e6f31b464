select session, model, ic, hits, said from realised where horizon = :horizon order by session, model
