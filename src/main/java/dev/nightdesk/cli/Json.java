package dev.nightdesk.cli;

import dev.nightdesk.market.Harmless;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as programs read it: ISO dates, UTC instants, null where there is no number.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String text(Object value) {
        return Harmless.json(MAPPER.writeValueAsString(value));
    }

    /// JSON knows no NaN.
    static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
