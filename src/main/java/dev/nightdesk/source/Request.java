package dev.nightdesk.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What is put to a provider. Neither host nor key: those are of the connection.
///
/// @param site which of the provider's hosts, such as `api`, `www` or `data`
/// @param path absolute, such as `/v2/reference/news`, already encoded
/// @param query in the order in which it is sent, names and values not encoded
public record Request(String site, String path, SequencedMap<String, String> query) {

    public Request {
        query = new LinkedHashMap<>(query);
    }

    /// Without a query.
    public static Request of(String site, String path) {
        return new Request(site, path, new LinkedHashMap<>());
    }

    /// The same with one more name and value.
    public Request with(String name, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(query);
        more.putAll(Map.of(name, value));
        return new Request(site, path, more);
    }
}
