package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapStoreIT extends StoreContract {

    private static final LocalDate EX_DAY = LocalDate.of(2016, 6, 1);

    GapStoreIT(Server server) {
        super(server);
    }

    private static AnalysisStore.Quarantined quarantined(int id, LocalDate exDay, String reason) {
        return new AnalysisStore.Quarantined(id, day(exDay), 0.5, reason);
    }

    @Test
    void what_is_left_out_is_told_by_reason_and_ticker_in_code_point_order() {
        register("b", "BRK.B", "AA");
        freeze(SESSION);
        stores.analyses()
                .exclude(
                        SESSION,
                        List.of(
                                new AnalysisStore.Excluded(1, "NO_BAR_THIS_SESSION"),
                                new AnalysisStore.Excluded(2, "TOO_FEW_READINGS"),
                                new AnalysisStore.Excluded(3, "TOO_FEW_READINGS")));
        assertThat(stores.gaps().excluded(SESSION))
                .containsExactly(
                        new GapStore.Excluded("b", "NO_BAR_THIS_SESSION"),
                        new GapStore.Excluded("AA", "TOO_FEW_READINGS"),
                        new GapStore.Excluded("BRK.B", "TOO_FEW_READINGS"));
        assertThat(stores.gaps().excluded(BEFORE)).isEmpty();
    }

    @Test
    void actions_that_are_not_believed_name_their_ticker_and_day() {
        register("b", "AA");
        freeze(SESSION);
        stores.analyses()
                .quarantine(
                        SESSION,
                        List.of(
                                quarantined(1, EX_DAY, "CONTRADICTED"),
                                quarantined(2, EX_DAY.plusDays(1), "CONTRADICTED"),
                                quarantined(2, EX_DAY, "CONTRADICTED")));
        assertThat(stores.gaps().quarantined(SESSION))
                .containsExactly(
                        new GapStore.Quarantined("AA", "CONTRADICTED", EX_DAY, 0.5),
                        new GapStore.Quarantined("AA", "CONTRADICTED", EX_DAY.plusDays(1), 0.5),
                        new GapStore.Quarantined("b", "CONTRADICTED", EX_DAY, 0.5));
        assertThat(stores.gaps().quarantined(BEFORE)).isEmpty();
    }
}
