package dev.nightdesk.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.Reply;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {

    @TempDir Path folder = Path.of("");

    private Keyring keys(String text) throws IOException {
        Files.writeString(folder.resolve("finnhub"), text);
        return new Keyring(List.of(folder.resolve("none"), folder));
    }

    @Test
    void a_key_is_what_its_file_holds_without_the_end_of_the_line() throws IOException {
        assertThat(keys(" k3y\n").key("finnhub").orElseThrow().hiddenIn("k3y!")).isEqualTo("***!");
        assertThat(keys("k3y").file("finnhub")).contains(folder.resolve("finnhub"));
        assertThat(keys("\n").key("finnhub")).isEmpty();
        assertThat(keys("k3y").key("massive")).isEmpty();
    }

    /// The client would tell the whole header in its complaint.
    @ParameterizedTest
    @ValueSource(strings = {"k3y\nanother", "k\u00e9y", "k\ty"})
    void what_cannot_be_sent_is_refused_without_being_told(String text) throws IOException {
        Keyring keys = keys(text);
        assertThatThrownBy(() -> keys.key("finnhub"))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("finnhub")
                .hasMessageNotContainingAny("k3y", "k\u00e9y", "k\ty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b/c=", "a%2Bb%2Fc%3D", "a%2bb%2fc%3d", "a+b\\/c="})
    void a_key_is_hidden_however_it_is_written(String echoed) {
        Secret key = new Secret("a+b/c=");
        byte[] body = ("key " + echoed).getBytes(StandardCharsets.UTF_8);
        Reply hidden = key.hiddenIn(new Reply(200, "text/" + echoed, body));
        assertThat(hidden.text()).isEqualTo("key ***");
        assertThat(hidden.type()).isEqualTo("text/***");
        assertThat(hidden.redacted()).isTrue();
    }
}
