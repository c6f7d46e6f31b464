select session, model_version, universe, analysed, excluded, failed, coverage, published_at
from publication where session = :session
