package dev.nightdesk.source.simulated.served;

import com.sun.net.httpserver.Headers;
import java.util.Optional;

/// A request to a provider.
///
/// @param path behind the site, begins with a slash
record Call(String path, Query query, Headers headers) {

    private static final String BEARER = "Bearer ";

    /// What proves to the provider that the caller may call; empty if nothing does.
    String key(Provider provider) {
        return switch (provider) {
            case MASSIVE -> bearer().orElseGet(() -> query.text("apiKey", ""));
            case FINNHUB -> header("X-Finnhub-Token").orElseGet(() -> query.text("token", ""));
            case ALPHAVANTAGE -> query.text("apikey", "");
            case SEC -> header("User-Agent").filter(agent -> agent.contains("@")).orElse("");
            case NASDAQTRADER, FRED, CBOE -> "none needed";
        };
    }

    private Optional<String> bearer() {
        return header("Authorization")
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    boolean acceptsGzip() {
        return header("Accept-Encoding").orElse("").contains("gzip");
    }

    /// The part of the path behind the last slash.
    String lastPart() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The last part without its ending and what stands before its number.
    String stem() {
        String last = lastPart();
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }
}
