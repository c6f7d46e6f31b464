package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.Bar;
import dev.nightdesk.store.ProvisionalBarStore.Provisional;
import dev.nightdesk.store.ProvisionalBarStore.Replaced;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Quotes that stand beside bars.
class ProvisionalBarStoreIT extends StoreContract {

    private static final LocalDate NEXT = SESSION.plusDays(1);

    ProvisionalBarStoreIT(Server server) {
        super(server);
    }

    private void quote(int id, double close) {
        stores.provisionals()
                .store("finnhub", List.of(new Provisional(id, DAY, 9, 12, 8, close)), NOW);
    }

    private void bars(double... closes) {
        stores.revisions()
                .store(
                        SESSION,
                        ids(1, closes.length).stream()
                                .map(id -> new Bar(id, DAY, 9, 12, 8, closes[id - 1], 500))
                                .toList(),
                        NOW,
                        true);
    }

    @Test
    void quotes_wait_for_bars_and_are_none_themselves() {
        quote(1, 10);
        quote(1, 11);
        quote(2, 10);
        stores.provisionals().replace(SESSION);
        assertThat(stores.provisionals().waiting(SESSION)).isEqualTo(2);
        assertThat(stores.provisionals().waiting(BEFORE)).isZero();
        assertThat(stores.provisionals().replaced(SESSION)).isEmpty();
        assertThat(stores.bars().sessions()).isEmpty();
        assertThat(stores.bars().ofSession(SESSION)).isEmpty();
    }

    @Test
    void quotes_are_compared_with_bars_when_these_come() {
        quote(1, 10);
        quote(2, 10.1);
        quote(3, 10);
        quote(4, 10);
        bars(10, 10, 10.0001);
        stores.provisionals().replace(NEXT);
        stores.provisionals().replace(NEXT.plusDays(1));
        assertThat(stores.provisionals().waiting(SESSION)).isZero();
        assertThat(stores.provisionals().replaced(NEXT.plusDays(1))).isEmpty();
        Replaced replaced = stores.provisionals().replaced(NEXT).getFirst();
        assertThat(replaced.furthest()).isEqualTo(0.01, within(1e-9));
        assertThat(replaced).isEqualTo(new Replaced(SESSION, 4, 1, 1, replaced.furthest()));
        assertThat(stores.revisions().restated()).isEmpty();
    }
}
