package dev.nightdesk.source.simulated.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a provider answers.
///
/// @param status of HTTP
record Answer(int status, String type, byte[] body) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int ROOM = 1 << 14;

    static Answer json(int status, String body) {
        return new Answer(status, "application/json", body.getBytes(UTF_8));
    }

    /// @param content writes one value
    static Answer json(Consumer<JsonGenerator> content) {
        return json(ROOM, content);
    }

    /// @param room bytes that the body is going to need, about
    static Answer json(int room, Consumer<JsonGenerator> content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(room);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            content.accept(json);
        }
        return new Answer(200, "application/json", body.toByteArray());
    }

    static Answer text(String type, CharSequence body) {
        return new Answer(200, type, body.toString().getBytes(UTF_8));
    }

    static Answer html(int status, String title, String words) {
        String page =
                "<!DOCTYPE html>\n<html>\n<head><title>"
                        + title
                        + "</title></head>\n<body>\n<h1>"
                        + words
                        + "</h1>\n</body>\n</html>\n";
        return new Answer(status, "text/html", page.getBytes(UTF_8));
    }
}
