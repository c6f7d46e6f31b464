package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Dividend;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.Split;
import dev.nightdesk.store.ActionStore.Reported;
import dev.nightdesk.store.FactStore.Filed;
import dev.nightdesk.store.MarketReturnStore.OfSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Actions, facts, headlines and market returns.
class ReportedStoresIT extends StoreContract {

    ReportedStoresIT(Server server) {
        super(server);
    }

    private Map<Integer, List<CorporateAction>> actions() {
        return stores.actions().of(1, 99, LocalDate.of(1990, 1, 1), SESSION);
    }

    private Map<Integer, List<Fact>> facts() {
        return stores.facts().of(1, 99, LocalDate.of(1990, 1, 1), SESSION);
    }

    private static Fact fact(Concept concept, LocalDate filed, boolean amended, double value) {
        return new Fact(
                concept,
                FiscalPeriod.Q2,
                2016,
                day(LocalDate.of(2016, 3, 31)),
                day(filed),
                amended,
                value);
    }

    private static Fact revenue(double value) {
        return fact(Concept.REVENUE, BEFORE, false, value);
    }

    @Test
    void an_action_reported_again_changes_nothing() {
        Reported split = new Reported(1, DAY, 1 / 7.0);
        Reported dividend = new Reported(1, DAY - 1, 0.99);
        stores.actions().store(List.of(split, split, dividend));
        stores.actions().store(List.of(split, new Reported(2, DAY, 0.5), dividend));
        assertThat(actions())
                .containsExactly(
                        entry(1, List.of(new Dividend(DAY - 1, 0.99), new Split(DAY, 1 / 7.0))),
                        entry(2, List.of(new Split(DAY, 0.5))));
    }

    @Test
    void two_ratios_of_one_day_are_two_actions() {
        stores.actions().store(List.of(new Reported(1, DAY, 0.5), new Reported(1, DAY, 0.25)));
        assertThat(actions())
                .containsExactly(entry(1, List.of(new Split(DAY, 0.25), new Split(DAY, 0.5))));
    }

    @Test
    void actions_are_read_within_ids_and_days_both_ends_included() {
        List<Reported> all = new ArrayList<>();
        ids(1, 5)
                .forEach(id ->
                        ids(0, 4).forEach(back -> all.add(new Reported(id, DAY - back, 0.5))));
        stores.actions().store(all);
        assertThat(stores.actions().of(2, 3, SESSION.minusDays(3), SESSION.minusDays(2)))
                .containsExactly(
                        entry(2, List.of(new Split(DAY - 3, 0.5), new Split(DAY - 2, 0.5))),
                        entry(3, List.of(new Split(DAY - 3, 0.5), new Split(DAY - 2, 0.5))));
    }

    @Test
    void nothing_reported_is_nothing_stored() {
        stores.actions().store(List.of());
        stores.facts().store(List.of());
        stores.returns().store(List.of());
        assertThat(actions()).isEmpty();
        assertThat(facts()).isEmpty();
        assertThat(stores.returns().between(BEFORE, SESSION)).isEmpty();
    }

    @Test
    void an_unknown_ratio_is_refused() {
        List<Reported> unknown = List.of(new Reported(1, DAY, Double.NaN));
        assertThatThrownBy(() -> stores.actions().store(unknown))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(actions()).isEmpty();
    }

    @Test
    void a_fact_comes_back_number_for_number() {
        Fact fact = new Fact(Concept.EPS_DILUTED, FiscalPeriod.FY, 2015, -400, DAY, true, -1.0E-9);
        stores.facts().store(List.of(new Filed(3, fact)));
        assertThat(facts()).containsExactly(entry(3, List.of(fact)));
    }

    @Test
    void of_two_facts_with_one_key_the_later_wins() {
        stores.facts().store(List.of(new Filed(1, revenue(10)), new Filed(1, revenue(11))));
        assertThat(facts()).containsExactly(entry(1, List.of(revenue(11))));
        stores.facts().store(List.of(new Filed(2, revenue(5)), new Filed(1, revenue(12))));
        assertThat(facts())
                .containsExactly(entry(1, List.of(revenue(12))), entry(2, List.of(revenue(5))));
    }

    @Test
    void an_amendment_is_another_fact() {
        Fact amended = fact(Concept.REVENUE, BEFORE, true, 9);
        Fact later = fact(Concept.REVENUE, SESSION, false, 8);
        stores.facts()
                .store(
                        List.of(
                                new Filed(1, later),
                                new Filed(1, amended),
                                new Filed(1, revenue(10))));
        assertThat(at(facts(), 1)).containsExactly(revenue(10), amended, later);
    }

    @Test
    void facts_are_in_order_of_filing_and_then_of_their_names() {
        Fact cash = fact(Concept.CASH, BEFORE, false, 1);
        Fact flow = fact(Concept.CASH_FLOW_OPERATING, BEFORE, false, 2);
        Fact assets = fact(Concept.ASSETS, SESSION, false, 3);
        stores.facts().store(List.of(new Filed(1, assets), new Filed(1, flow), new Filed(1, cash)));
        assertThat(at(facts(), 1)).containsExactly(cash, flow, assets);
    }

    @Test
    void facts_are_read_within_ids_and_days_of_filing() {
        stores.facts().store(List.of(new Filed(1, revenue(1)), new Filed(2, revenue(2))));
        assertThat(stores.facts().of(2, 9, BEFORE, BEFORE)).containsOnlyKeys(2);
        assertThat(stores.facts().of(1, 9, SESSION, SESSION)).isEmpty();
        assertThat(stores.facts().of(1, 9, BEFORE.minusDays(9), BEFORE.minusDays(1))).isEmpty();
    }

    @Test
    void a_market_return_is_replaced_and_read_ascending() {
        stores.returns()
                .store(List.of(new OfSession(SESSION, 0.01, 5), new OfSession(BEFORE, -0.5, 4)));
        stores.returns().store(List.of(new OfSession(SESSION, 0.1 + 0.2, 6)));
        assertThat(stores.returns().between(BEFORE, SESSION))
                .containsExactly(entry(BEFORE, -0.5), entry(SESSION, 0.1 + 0.2));
        assertThat(stores.returns().between(SESSION, SESSION)).containsOnlyKeys(SESSION);
        assertThat(Tables.rows(database, "market_return")).isEqualTo(2);
    }

    @Test
    void indicators_take_market_returns_by_epoch_day() {
        stores.returns().store(List.of(new OfSession(SESSION, 0.01, 5)));
        assertThat(stores.returns().known(BEFORE, SESSION).on(DAY)).isEqualTo(0.01);
        assertThat(stores.returns().known(BEFORE, SESSION).on(DAY - 1)).isNaN();
    }

    private static NewsItem item(String id, Instant published, String headline) {
        return new NewsItem(id, published, "Wire", headline, "");
    }

    private static NewsStore.Filed about(NewsItem item, Integer... ids) {
        return new NewsStore.Filed(item, Set.of(ids));
    }

    @Test
    void headlines_come_newest_first_and_only_those_published_before() {
        Instant noon = Instant.parse("2016-06-30T16:00:00.123Z");
        NewsItem first = item("a", noon.minusSeconds(60), "first");
        NewsItem second = item("b", noon, "second: 'quoted' – and 📈");
        NewsItem late = item("c", noon.plusSeconds(1), "late");
        stores.news().store(List.of(about(late, 1), about(first, 1, 2), about(second, 1)));
        assertThat(stores.news().of(1, noon.plusSeconds(1), 9)).containsExactly(second, first);
        assertThat(stores.news().of(1, noon.plusSeconds(1), 1)).containsExactly(second);
        assertThat(stores.news().of(2, noon.plusSeconds(9), 9)).containsExactly(first);
    }

    @Test
    void a_headline_delivered_again_takes_the_new_words_and_listings() {
        Instant noon = Instant.parse("2016-06-30T16:00:00Z");
        stores.news().store(List.of(about(item("a", noon, "before"), 1)));
        NewsItem after = item("a", noon, "after");
        stores.news().store(List.of(about(item("a", noon, "between"), 1), about(after, 1, 2)));
        assertThat(stores.news().of(1, noon.plusSeconds(1), 9)).containsExactly(after);
        assertThat(stores.news().of(2, noon.plusSeconds(1), 9)).containsExactly(after);
    }
}
