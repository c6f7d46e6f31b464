package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    private @TempDir Path folder = Path.of("");

    @Test
    void without_an_environment_there_is_an_embedded_database_in_var() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.home()).isEqualTo(Path.of("./var"));
        assertThat(settings.address(Market.FILES).url())
                .startsWith("jdbc:h2:file:")
                .contains("/var/files/nightdesk");
        assertThat(settings.configDirectory()).isEmpty();
    }

    @Test
    void what_is_set_to_blank_is_not_set() {
        Settings settings =
                Settings.of(Map.of("NIGHTDESK_DB_URL", " ", "NIGHTDESK_CONFIG_DIR", ""));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.configDirectory()).isEmpty();
    }

    @Test
    void a_server_is_reached_with_the_password_in_the_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "open sesame\n");
        Settings settings =
                Settings.of(
                        Map.of(
                                "NIGHTDESK_DB_URL",
                                "jdbc:postgresql://host/night?password=never",
                                "NIGHTDESK_DB_USER",
                                "desk",
                                "NIGHTDESK_DB_PASSWORD_FILE",
                                secret.toString()));
        assertThat(settings.address(Market.FILES).user()).isEqualTo("desk");
        assertThat(settings.address(Market.FILES).password()).isEqualTo("open sesame");
        assertThat(settings.address(Market.FILES)).hasToString("jdbc:postgresql://host/night");
        assertThat(settings.hasDatabase(Market.FILES)).isTrue();
    }

    @Test
    void a_password_file_that_cannot_be_read_is_named() {
        Settings settings =
                Settings.of(
                        Map.of(
                                "NIGHTDESK_DB_URL",
                                "jdbc:postgresql://host/night",
                                "NIGHTDESK_DB_PASSWORD_FILE",
                                folder.resolve("gone").toString()));
        assertThatThrownBy(() -> settings.address(Market.FILES))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
    }

    @Test
    void the_markets_there_are_are_those_with_a_database() throws IOException {
        Settings settings = Settings.of(Map.of("NIGHTDESK_HOME", folder.toString()));
        assertThat(settings.embedded()).isEmpty();
        Files.createDirectories(folder.resolve("simulated"));
        Files.createDirectories(folder.resolve("files"));
        Files.createFile(folder.resolve("files/nightdesk.mv.db"));
        assertThat(settings.embedded()).containsExactly(Market.FILES);
        assertThat(settings.hasDatabase(Market.SIMULATED)).isFalse();
    }
}
