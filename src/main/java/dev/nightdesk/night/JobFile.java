package dev.nightdesk.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The definition of a job: `jobs/NAME.yaml`, or the file of that name in the configuration
/// directory.
final class JobFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    private JobFile() {}

    /// @throws Refused if the file is no valid definition
    static <T> T read(String job, Class<T> type, Optional<Path> overrides) {
        return read("jobs", job, type, overrides);
    }

    /// The same of another folder than `jobs`.
    static <T> T read(String folder, String job, Class<T> type, Optional<Path> overrides) {
        overrides.filter(one -> !Files.isDirectory(one)).ifPresent(JobFile::refuse);
        Path override = overrides.map(one -> one.resolve(job + ".yaml")).orElse(Path.of(""));
        boolean overridden = Files.isRegularFile(override);
        String name = overridden ? override.toString() : folder + "/" + job + ".yaml";
        String text = text(name, overridden ? Optional.of(override) : Optional.empty());
        try {
            return YAML.readValue(text, type);
        } catch (JacksonException e) {
            throw new Refused(
                    Objection.DEFINITION,
                    name + " is not valid: " + new YamlFault(YAML, text, e).words(),
                    "correct it");
        }
    }

    private static String text(String name, Optional<Path> override) {
        try (InputStream in =
                override.isPresent() ? Files.newInputStream(override.get()) : packaged(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(
                    Objection.CONFIGURATION,
                    "cannot read " + name + ": " + FileFault.words(e),
                    "correct or unset NIGHTDESK_CONFIG_DIR");
        }
    }

    private static void refuse(Path folder) {
        throw new Refused(
                Objection.CONFIGURATION,
                "the configuration directory " + folder + " does not exist",
                "correct or unset NIGHTDESK_CONFIG_DIR");
    }

    private static InputStream packaged(String name) {
        return Objects.requireNonNull(JobFile.class.getResourceAsStream("/" + name), name);
    }
}
