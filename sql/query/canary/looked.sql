select session from canary where horizon = :horizon and features = :features
