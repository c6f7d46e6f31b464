package dev.nightdesk.night;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with a file of settings, as its author sees it: the line, the setting, what is
/// there and what is allowed.
///
/// @param text of the file
record YamlFault(ObjectMapper yaml, String text, JacksonException failure) {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /// Such as `line 48: partitions.chunk is 'many'; allowed is a whole number`.
    String words() {
        try {
            return told();
        } catch (JacksonException broken) {
            // a quote without an end may meet another: then only a reader of the whole stumbles
            return new YamlFault(yaml, text, broken).notYaml();
        }
    }

    private String told() {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> unknown(pointer());
            case ValueInstantiationException refused -> refused(refused);
            case MismatchedInputException other -> mismatched(other.getTargetType());
            case InputCoercionException other -> mismatched(other.getTargetType());
            case DatabindException other -> mismatched(null);
            default -> notYaml();
        };
    }

    private String notYaml() {
        String said = String.valueOf(failure.getOriginalMessage());
        return "line %d: %s"
                .formatted(
                        lineOf(said),
                        said.startsWith("Duplicate")
                                ? "the same setting is there twice; allowed is once"
                                : "this is no YAML; allowed is 'name: value', sections indented by"
                                        + " spaces");
    }

    /// Where a parser stumbled; of what never ends, where it begins.
    private int lineOf(String said) {
        List<Integer> lines =
                LINE.matcher(said).results().map(line -> Integer.valueOf(line.group(1))).toList();
        if (lines.isEmpty()) {
            return Math.max(1, failure.getLocation().getLineNr());
        }
        return said.contains("end of stream") ? lines.getFirst() : lines.getLast();
    }

    /// The settings' own constructors name the setting first.
    private String refused(ValueInstantiationException refused) {
        Throwable guard = refused.getCause() == null ? refused : refused.getCause();
        String said = String.valueOf(guard.getMessage()).lines().findFirst().orElse("");
        String name = said.replaceAll("\\W.*", "");
        String pointer = pointer() + "/" + name;
        return lines().containsKey(pointer)
                ? at(pointer, setting(pointer) + said.substring(name.length()))
                : at(pointer(), setting(pointer()) + ": " + said);
    }

    private String mismatched(@Nullable Class<?> type) {
        String allowed = "; allowed is " + Allowed.words(type);
        String pointer = pointer();
        if (pointer.isEmpty()) {
            return "line 1: this is no list of settings" + allowed;
        }
        JsonNode there = yaml.readTree(text).at(pointer);
        Optional<String> misspelt = there.isMissingNode() ? misspelt() : Optional.empty();
        return misspelt.map(this::unknown)
                .orElseGet(() -> at(pointer, setting(pointer) + there(there)) + allowed);
    }

    private String unknown(String pointer) {
        return at(pointer, "there is no setting " + setting(pointer))
                + "; allowed are "
                + String.join(", ", Allowed.settings(section()));
    }

    /// The type whose setting is told of.
    private @Nullable Object section() {
        return failure.getPath().getLast().from();
    }

    /// A setting beside the one that is missing which nobody knows.
    private Optional<String> misspelt() {
        String section = pointer().substring(0, pointer().lastIndexOf('/'));
        List<String> known = Allowed.settings(section());
        return yaml.readTree(text).at(section).propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> section + "/" + name)
                .findFirst();
    }

    private static String there(JsonNode there) {
        if (there.isMissingNode()) {
            return " is missing";
        }
        if (there.isNull()) {
            return " has no value";
        }
        return there.isArray()
                ? " is a list"
                : there.isObject() ? " is a section" : " is '" + there.asString() + "'";
    }

    private String at(String pointer, String words) {
        return "line %d: %s".formatted(line(pointer), words);
    }

    /// Where the setting is, or else its section.
    private int line(String pointer) {
        Map<String, Integer> lines = lines();
        String known = pointer;
        while (!known.isEmpty() && !lines.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return lines.getOrDefault(known, 1);
    }

    /// Where each setting is.
    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = yaml.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    private String pointer() {
        return failure.getPath().stream()
                .map(YamlFault::step)
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String step(Reference one) {
        String name = one.getPropertyName();
        return name == null ? Integer.toString(one.getIndex()) : name;
    }

    private static String setting(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
