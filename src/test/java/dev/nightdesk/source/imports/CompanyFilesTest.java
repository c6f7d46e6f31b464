package dev.nightdesk.source.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of companies and of headlines.
final class CompanyFilesTest {

    private @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private static Path shared(String name) {
        Path file = Path.of("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), "no real data at " + file);
        return file;
    }

    @Test
    void companies_with_descriptions_are_read() throws IOException {
        ProfileFile file =
                ProfileFile.open(
                        file(
                                """
                                symbol,long_name,short_name,exchange,market_cap,sector,industry,summary,city
                                AAA,"Alpha, Inc.",ALPHA,NYQ,Mega Cap,Technology,Chips,Makes chips.,Here
                                BBB,,Beta,FRA,,,,,
                                """));
        List<QuotedProfile> companies = file.companies();
        assertThat(file.isDescriptive()).isTrue();
        assertThat(companies).extracting(QuotedProfile::symbol).containsExactly("AAA", "BBB");
        assertThat(companies)
                .extracting(QuotedProfile::name)
                .containsExactly("Alpha, Inc.", "Beta");
        assertThat(companies)
                .extracting(QuotedProfile::description)
                .containsExactly("Makes chips.", "");
        assertThat(companies).extracting(QuotedProfile::standing).containsExactly(9, 0);
    }

    @Test
    void listed_companies_are_read_with_the_day_they_were_last_seen() throws IOException {
        ProfileFile file =
                ProfileFile.open(
                        file(
                                """
                                symbol,exchange,name,industry,sector,last_seen
                                A,nyse,Agile Common Stock,Tools,Industrials,2026-08-21
                                B,nasdaq,Brittle,,,
                                """));
        assertThat(file.isDescriptive()).isFalse();
        assertThat(file.companies())
                .extracting(one -> one.seen().map(LocalDate::toString).orElse("never"))
                .containsExactly("2026-08-21", "never");
    }

    @Test
    void rows_that_cannot_be_used_are_counted_with_their_reason() throws IOException {
        ProfileFile file =
                ProfileFile.open(
                        file(
                                """
                                symbol,exchange,name,last_seen
                                ,nyse,Nobody,
                                A B,nyse,Spaced,
                                CCC,nyse,,
                                DDD,nyse,Dated,yesterday
                                EEE,nyse,Good,
                                """));
        assertThat(file.companies()).hasSize(1);
        assertThat(file.rows()).isEqualTo(5);
        assertThat(file.rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
        assertThat(file.rejections().sample(RowFault.MALFORMED))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("file.csv line 2: ticker of"));
    }

    @ParameterizedTest
    @CsvSource({
        "cafÃ© in SÃ£o Paulo, café in São Paulo",
        "café, café",
        "naÃ¯ve â€œquotesâ€\u009d, naïve “quotes”",
        "ÃÃÃ, ÃÃÃ",
    })
    void text_that_was_encoded_twice_is_mended(String spoilt, String meant) {
        assertThat(Mended.line(spoilt)).isEqualTo(meant);
    }

    @Test
    void no_control_character_comes_through() {
        assertThat(Mended.line("a\u001b[31mb\nc\0d\u009be")).isEqualTo("a [31mb c d e");
    }

    @Test
    void a_file_without_the_columns_is_refused() throws IOException {
        Path file = file("symbol,date,close\nA,2016-06-30,1\n");
        assertThatThrownBy(() -> ProfileFile.open(file))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("has no column 'name'");
        assertThatThrownBy(() -> HeadlineFile.open(file))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("has no column 'title'");
    }

    @Test
    void headlines_are_read_with_their_time_and_symbol() throws IOException {
        HeadlineFile file =
                HeadlineFile.open(
                        file(
                                """
                                ,title,date,stock
                                0,"One, two",2020-06-05 10:30:00-04:00,A
                                1,No offset,2020-06-05 10:30:00,B
                                2,A day,2020-06-05,B
                                3,No date,,B
                                4,"No, symbol",2020-06-05,
                                """));
        List<QuotedNews> headlines = file.headlines();
        assertThat(headlines)
                .extracting(one -> one.item().published())
                .containsExactly(
                        Instant.parse("2020-06-05T14:30:00Z"),
                        Instant.parse("2020-06-05T10:30:00Z"),
                        Instant.parse("2020-06-05T00:00:00Z"));
        assertThat(headlines.getFirst().symbols()).containsExactly("A");
        assertThat(file.rejections().rejected(RowFault.MALFORMED)).isEqualTo(2);
    }

    @Test
    void the_same_headline_of_the_same_time_has_the_same_id() throws IOException {
        HeadlineFile file =
                HeadlineFile.open(
                        file(
                                """
                                title,date,stock
                                Movers,2020-06-05 10:30:00-04:00,A
                                Movers,2020-06-05 14:30:00+00:00,B
                                Movers,2020-06-06 10:30:00-04:00,A
                                """));
        List<String> ids = file.headlines().stream().map(one -> one.item().id()).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void real_files_are_read_to_their_end() {
        ProfileFile profiles = ProfileFile.open(shared("universe/profiles-2023.csv.gz"));
        assertThat(profiles.companies()).hasSize(13_886);
        ProfileFile listings = ProfileFile.open(shared("universe/listings-2021-2026.csv.gz"));
        assertThat(listings.companies().size() + listings.rejections().total()).isEqualTo(14_225);
        assertThat(listings.companies()).hasSizeGreaterThan(14_000);
        HeadlineFile news = HeadlineFile.open(shared("text/analyst_ratings_processed.csv.gz"));
        assertThat(news.headlines()).hasSizeGreaterThan(9_900);
        assertThat(news.rejections().total()).isPositive();
    }
}
