package dev.nightdesk.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The definition of a job: `jobs/NAME.yaml`, or the file of that name in the configuration
/// directory.
final class JobFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
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
        try (InputStream in = overridden ? Files.newInputStream(override) : packaged(name)) {
            return YAML.readValue(in, type);
        } catch (JacksonException e) {
            throw new Refused(
                    name + " is not valid" + place(e) + ": " + reason(e),
                    "correct it, then try again");
        } catch (IOException e) {
            throw new Refused(
                    "cannot read " + name + ": " + e.getMessage(), "check NIGHTDESK_CONFIG_DIR");
        }
    }

    private static String place(JacksonException e) {
        String path =
                e.getPath().stream()
                        .map(Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }

    private static String reason(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
    }

    private static void refuse(Path folder) {
        throw new Refused(
                "the configuration directory " + folder + " does not exist",
                "correct or unset NIGHTDESK_CONFIG_DIR");
    }

    private static InputStream packaged(String name) {
        return Objects.requireNonNull(JobFile.class.getResourceAsStream("/" + name), name);
    }
}
