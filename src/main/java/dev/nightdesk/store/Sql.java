package dev.nightdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statements, by name: `query/<dialect>/<name>.sql` where the databases must differ, else
/// `query/<name>.sql`.
final class Sql {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    private final Dialect dialect;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Sql(Dialect dialect) {
        this.dialect = dialect;
    }

    String text(String name) {
        return texts.computeIfAbsent(name, this::load);
    }

    /// The statement with numbers and dates in place of its parameters, for COPY, which takes no
    /// parameters.
    String literal(String name, Map<String, ?> parameters) {
        return PARAMETER
                .matcher(text(name))
                .replaceAll(
                        match -> Matcher.quoteReplacement(literal(parameters.get(match.group(1)))));
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case LocalDate day -> "date '" + day + "'";
            case Collection<?> many ->
                    many.stream().map(Sql::literal).collect(Collectors.joining(","));
            case null, default ->
                    throw new IllegalArgumentException("neither number nor day: " + value);
        };
    }

    private String load(String name) {
        String specific = read("/sql/query/" + dialect.folder() + "/" + name + ".sql");
        String text = specific.isEmpty() ? read("/sql/query/" + name + ".sql") : specific;
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no statement named " + name + " for " + dialect);
        }
        return text;
    }

    private static String read(String resource) {
        try (InputStream in = Sql.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
