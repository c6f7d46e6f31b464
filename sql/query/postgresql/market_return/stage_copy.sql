copy staged_market_return (session, simple_return, listings) from stdin (format binary)
