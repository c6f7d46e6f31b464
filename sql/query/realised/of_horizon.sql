select session, model, ic, signs, said from realised where horizon = :horizon order by session, model
