package dev.nightdesk.night.morning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.report.page.Brought;
import dev.nightdesk.store.ReportStore.Company;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private static final LocalDate NAMED = LocalDate.of(2023, 9, 1);
    private static final LocalDate KNOWN = LocalDate.of(2026, 7, 3);
    private static final Companies COMPANIES =
            new Companies(
                    Map.of(
                            "BRK-B", new Company("Berry Kilns", NAMED, "Industrials", "", KNOWN),
                            "BARE", new Company("BARE", NAMED, "", "", KNOWN)));

    @Test
    void a_name_of_a_file_is_dated_and_one_of_the_market_is_not() {
        assertThat(COMPANIES.name("BRK.B", "")).isEqualTo("Berry Kilns");
        assertThat(COMPANIES.since("BRK.B", "")).contains(NAMED);
        assertThat(COMPANIES.name("BRK.B", "Berry")).isEqualTo("Berry");
        assertThat(COMPANIES.since("BRK.B", "Berry")).isEmpty();
    }

    @Test
    void a_ticker_is_no_name() {
        assertThat(COMPANIES.name("BARE", "BARE")).isEmpty();
        assertThat(COMPANIES.since("BARE", "BARE")).isEmpty();
    }

    @Test
    void a_sector_is_dated_by_the_day_on_which_it_was_so() {
        assertThat(COMPANIES.sector("BRK.B")).contains(new Brought("Industrials", KNOWN));
        assertThat(COMPANIES.business("BRK.B")).contains(new Brought("Industrials", KNOWN));
        assertThat(COMPANIES.business("BARE")).isEmpty();
        assertThat(COMPANIES.sector("NONE")).isEmpty();
    }
}
