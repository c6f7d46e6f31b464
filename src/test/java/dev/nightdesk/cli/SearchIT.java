package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of companies and headlines brought in, and found.
final class SearchIT extends NewPlace {

    private static final String PROFILES =
            """
            symbol,long_name,exchange,market_cap,sector,industry,summary
            URN,Uranium Works Inc.,NYQ,Mid Cap,Energy,Uranium,Mines uranium in the Estée hills.
            LMP,Lamp Light Corp.,NMS,Small Cap,Utilities,Power,Burns uranium and sells light.
            =EVIL,"\u001b[31m=cmd|'/c calc'!A1 Uranium\u0007",NYQ,Mega Cap,"<script>","@SUM(1)","-2+3 uranium \u001b]0;owned\u0007"
            ,Nobody,NYQ,,,,
            """;

    private static final String LISTINGS =
            """
            symbol,exchange,name,country,ipo_year,industry,sector,last_seen,first_seen
            LMP,nasdaq,Lantern Light Corp. Common Stock,,,,,2026-08-21,2021-01-30
            OLD,nasdaq,Uranium Past Inc.,,,,,2022-08-21,2021-01-30
            """;

    private static final String NEWS =
            """
            ,title,date,stock
            0,Lamp Light cuts guidance,2020-06-05 10:30:00-04:00,LMP
            1,"Guidance cut \u001b[2Jat Uranium Works",2020-06-06 10:30:00-04:00,URN
            2,No date at all,,URN
            """;

    private Cli filled(Where where) throws IOException {
        Cli place = where.empty(folder.resolve("var"));
        bring(place, "listings", "profiles-2023.csv", PROFILES)
                .contains("stored|3|as of 2023-12-31");
        bring(place, "listings", "listings.csv", LISTINGS).contains("stored|2");
        bring(place, "news", "news.csv", NEWS)
                .contains("headlines stored|2", "rejected MALFORMED|1");
        return place;
    }

    private AbstractStringAssert<?> bring(Cli place, String what, String name, String text)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return assertThat(
                place.inside("import", what, file.toString(), "--output", "csv")
                        .ends(ExitCode.DONE)
                        .out()
                        .replace(',', '|'));
    }

    private static List<String> found(Cli place, String... query) {
        List<String> tickers = new ArrayList<>();
        place.inside(Commands.and(new String[] {"search", "--output", "json"}, query))
                .ends(ExitCode.DONE)
                .json()
                .forEach(one -> tickers.add(one.get("ticker").stringValue()));
        return tickers;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_brought_in_is_found(Where where) throws IOException {
        Cli place = filled(where);
        assertThat(found(place, "urn")).startsWith("URN");
        assertThat(found(place, "uranum", "works")).startsWith("URN");
        assertThat(found(place, "uranium -mines")).contains("LMP").doesNotContain("URN");
        assertThat(found(place, "uranium", "-mines")).contains("LMP").doesNotContain("URN");
        assertThat(found(place, "uranium", "--sector", "util")).containsExactly("LMP");
        assertThat(found(place, "lantern")).containsExactly("LMP");
        assertThat(found(place, "uranium", "--rating", "BUY,STRONG_BUY")).isEmpty();
        assertThat(found(place, "uranium", "--min-dollar-volume", "1e6")).isEmpty();
        assertThat(found(place, "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void companies_of_files_are_no_listings(Where where) throws IOException {
        Cli place = filled(where);
        Tables tables = new Tables(place);
        assertThat(tables.rows("select symbol from profile")).hasSize(4);
        assertThat(tables.rows("select * from listing")).isEmpty();
        assertThat(tables.rows("select * from listing_ticker")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void headlines_are_found_newest_first(Where where) throws IOException {
        Cli place = filled(where);
        String all = place.inside("search", "--news", "guidance cut").ends(ExitCode.DONE).out();
        assertThat(all).containsSubsequence("2020-06-06", "2020-06-05");
        assertThat(
                        place.inside("search", "--news", "guidance", "--since", "2020-06-06")
                                .ends(ExitCode.DONE)
                                .out())
                .contains("2020-06-06")
                .doesNotContain("2020-06-05");
        assertThat(place.inside("search", "--news", "guidance", "--since", "1d").out())
                .contains("nothing found");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_from_outside_commands_a_terminal_or_a_spreadsheet(Where where) throws IOException {
        Cli place = filled(where);
        for (Format format : Format.values()) {
            String companies = place.inside("search", "uranium", "--output", "" + format).out();
            String news =
                    place.inside("search", "--news", "uranium", "--output", "" + format).out();
            assertThat(companies).contains("EVIL");
            assertThat(companies + news).doesNotContain("\u001b", "\u0007");
        }
        assertThat(place.inside("search", "uranium", "--output", "csv").out())
                .contains("'=EVIL", "'@SUM(1)")
                .doesNotContainPattern("(?m)(^|,)\"?[=@]");
    }

    static List<String> anything() {
        return List.of(
                "",
                "-",
                "--",
                "-- --",
                "-x",
                "-x -y",
                "-1",
                "or",
                "or or",
                "and & | ! <-> :* ( ) ((uranium",
                "uranium:* !works (a | b)",
                "name:uranium AND [a TO z] /.*/ ~2^3 *?\\",
                "'",
                "\"",
                "\"unclosed",
                "'; drop table profile; --",
                "' or '1'='1",
                "%_\\",
                "$$ $1 ? :strict {fn x}",
                "@file",
                "🚀 💥",
                "日本 株式",
                "\ud83d \ude80",
                "\u0000",
                "\u001b[31m\u202e",
                "x".repeat(10_000),
                "(".repeat(10_000),
                "uranium ".repeat(1_250),
                "-uranium ".repeat(1_250),
                "\"a ".repeat(3_000));
    }

    /// Also with all the rest of the line, and each word by itself.
    @ParameterizedTest
    @EnumSource
    void any_text_is_searched_for(Where where) throws IOException {
        Cli place = filled(where);
        for (String typed : anything()) {
            place.inside("search", typed).ends(ExitCode.DONE);
            place.inside("search", "--news", typed).ends(ExitCode.DONE);
            place.inside("search", "--output", "json", "uranium", typed).ends(ExitCode.DONE).json();
        }
        place.inside("search", "--", "--news", "--output").ends(ExitCode.DONE);
        place.inside("search", "uranium", "--sector", "'; -- %_*").ends(ExitCode.DONE);
        assertThat(new Tables(place).rows("select symbol from profile")).hasSize(4);
    }

    @Test
    void options_that_mean_nothing_are_refused() {
        nightdesk.inside("search").ends(ExitCode.USAGE).complains("what to search for");
        nightdesk
                .inside("search", "x", "--since", "30d")
                .ends(ExitCode.USAGE)
                .complains("headlines");
        nightdesk
                .inside("search", "x", "--news", "--since", "soon")
                .ends(ExitCode.USAGE)
                .complains("neither a span");
        nightdesk
                .inside("search", "x", "--news", "--rating", "BUY")
                .ends(ExitCode.USAGE)
                .complains("headlines have no rating");
        nightdesk
                .inside("search", "x", "--ratings", "BUY")
                .ends(ExitCode.USAGE)
                .complains("no option --ratings");
    }
}
