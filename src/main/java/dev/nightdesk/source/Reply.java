package dev.nightdesk.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a provider answered: all of it, unpacked.
///
/// @param status of HTTP, such as 200
/// @param type of the content as the provider states it, empty if it does not; often wrong
/// @param body not to be changed
/// @param redacted whether stars stand in the body for a key that the provider echoed
public record Reply(int status, String type, byte[] body, boolean redacted) {

    private static final int GLANCE = 512;

    public Reply(int status, String type, byte[] body) {
        this(status, type, body, false);
    }

    public boolean isOk() {
        return status == 200;
    }

    /// The body as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The beginning of the body, for a look at what it is.
    public String glance() {
        return new String(body, 0, Math.min(body.length, GLANCE), StandardCharsets.UTF_8);
    }

    /// Whether the body is a web page, whatever its type says.
    public boolean isWebPage() {
        String start = glance().strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
