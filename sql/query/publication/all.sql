select session, model_version, universe, analysed, excluded, failed, coverage, published_at
from publication order by session
