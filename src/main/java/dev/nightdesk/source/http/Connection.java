package dev.nightdesk.source.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How one provider is reached.
///
/// @param provider id such as `massive`
/// @param sites base address of each of its hosts by name, such as `api`
/// @param credential how it wants its key, if it wants one
/// @param key empty where it wants none
/// @param patience the longest that one exchange may take, from the first byte sent to the last one
///   received
/// @param headers further ones, asked for at each request
public record Connection(
        String provider,
        Map<String, URI> sites,
        Optional<Credential> credential,
        Optional<Secret> key,
        Duration patience,
        Supplier<Map<String, String>> headers) {

    public Connection {
        sites = Map.copyOf(sites);
    }
}
