package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text can be asked; something is found or nothing.
class AnyTextIT extends SearchContract {

    AnyTextIT(Server server) {
        super(server);
    }

    static List<String> anything() {
        return List.of(
                "",
                " ",
                "-",
                "--",
                "-hotels",
                "-a -b",
                "\"",
                "\"\"",
                "\"unclosed phrase",
                "or",
                "or or or",
                "or hotels",
                "hotels or",
                "and & | ! <-> :* ( ) ((hotels",
                "hotels:*",
                "!hotels & (box | <-> lunch)",
                "name:hotels AND [a TO z] /.*/ ~2^3 *?\\",
                "'; drop table profile; --",
                "%_\\",
                "🚀 💥 hotels",
                "\ud83d hotels \ude80",
                "\0 hotels \u001b[31m \u0007",
                "\u202ehotels",
                "日本 株式",
                "x".repeat(10_000),
                "hotels ".repeat(1_500),
                "\"a ".repeat(3_000),
                "-hotels ".repeat(1_300),
                "(".repeat(10_000),
                "a-b-c-d-e-f-g-h-".repeat(600),
                "http://user@example.com/a?b=c&d=e#f hotels@example.com 1.5e308 -1e-9");
    }

    @ParameterizedTest
    @MethodSource
    void anything(String typed) {
        describeSome();
        file("1", "Hotels", 3, Set.of());
        assertThatCode(() -> find(typed)).doesNotThrowAnyException();
        assertThatCode(() -> find(typed, typed, Optional.of(Set.of("SO", "ORH"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> headlines(typed, 30)).doesNotThrowAnyException();
        assertThat(Tables.rows(database, "profile")).isEqualTo(6);
    }
}
