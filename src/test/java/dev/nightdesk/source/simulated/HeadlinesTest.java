package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.day;
import static dev.nightdesk.source.simulated.Sample.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.QuotedNews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final int STOCKS = 200;
    private static final SimulatedMarket NEWSY = Sample.open(6, STOCKS, 300);
    private static List<QuotedNews> news = List.of();

    @BeforeAll
    static void read() {
        news = all(NEWSY.news(range("2026-01-01", "2026-06-30")));
    }

    private static LocalDate date(NewsItem item) {
        return item.published().atZone(TradingCalendar.NEW_YORK).toLocalDate();
    }

    @Test
    void there_are_five_to_ten_items_per_hundred_companies_and_session() {
        assertThat(news.size() / (STOCKS * 123.0)).isBetween(0.05, 0.1);
    }

    @Test
    void ids_are_unique_and_publishers_are_made_up() {
        assertThat(news.stream().map(quoted -> quoted.item().id())).doesNotHaveDuplicates();
        assertThat(news)
                .allMatch(quoted -> quoted.item().publisher().endsWith("(SIMULATED)"))
                .allMatch(quoted -> quoted.item().address().isEmpty())
                .allMatch(quoted -> Sample.CALENDAR.isSession(date(quoted.item())));
    }

    @Test
    void an_item_of_a_day_was_published_on_that_day_in_new_york() {
        assertThat(all(NEWSY.news(Sample.on("2026-03-10"))))
                .isNotEmpty()
                .allMatch(quoted -> date(quoted.item()).equals(LocalDate.parse("2026-03-10")));
    }

    @Test
    void some_headlines_appear_again_by_another_publisher_later_that_day() {
        Map<String, List<NewsItem>> same =
                news.stream()
                        .map(QuotedNews::item)
                        .collect(Collectors.groupingBy(i -> date(i) + i.headline()));
        List<List<NewsItem>> twice =
                same.values().stream().filter(items -> items.size() == 2).toList();
        assertThat(twice.size() / (double) same.size()).isBetween(0.15, 0.35);
        assertThat(twice)
                .allMatch(two -> !two.get(0).publisher().equals(two.get(1).publisher()))
                .allMatch(two -> two.get(0).published().isBefore(two.get(1).published()));
    }

    @Test
    void results_agree_with_the_figures_filed_that_day() {
        Map<String, Double> earned = new HashMap<>();
        for (QuotedFact quoted : all(NEWSY.facts(range("2026-01-01", "2026-06-30")))) {
            Fact fact = quoted.fact();
            if (fact.concept() == Concept.EPS_DILUTED && !fact.amended()) {
                earned.put(quoted.symbol() + fact.filed(), fact.value());
            }
        }
        int checked = 0;
        for (QuotedNews quoted : news) {
            if (quoted.item().headline().contains(" reports ")) {
                String key = quoted.symbols().getFirst() + date(quoted.item()).toEpochDay();
                assertThat(earned).containsKey(key);
                String word = earned.getOrDefault(key, 0.0) < 0 ? "; loss of" : "; profit of";
                assertThat(quoted.item().headline()).contains(word);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(STOCKS);
    }

    @Test
    void revenue_is_up_or_down_as_against_the_year_before() {
        Map<String, Double> revenue = new HashMap<>();
        for (QuotedFact quoted : all(NEWSY.facts(day -> day <= day("2026-06-30")))) {
            Fact fact = quoted.fact();
            if (fact.concept() == Concept.REVENUE && !fact.amended()) {
                String key = quoted.symbol() + fact.period() + fact.fiscalYear();
                revenue.put(key, fact.value());
            }
        }
        int checked = 0;
        for (QuotedFact quoted : all(NEWSY.facts(range("2026-01-01", "2026-06-30")))) {
            Fact fact = quoted.fact();
            Double before = revenue.get(quoted.symbol() + fact.period() + (fact.fiscalYear() - 1));
            if (fact.concept() == Concept.REVENUE && !fact.amended() && before != null) {
                String way = fact.value() < before ? ", down " : ", up ";
                checked += told(quoted.symbol(), fact, way);
            }
        }
        assertThat(checked).isGreaterThan(STOCKS);
    }

    private static int told(String symbol, Fact fact, String way) {
        List<String> headlines =
                news.stream()
                        .filter(quoted -> quoted.symbols().contains(symbol))
                        .filter(quoted -> date(quoted.item()).toEpochDay() == fact.filed())
                        .map(quoted -> quoted.item().headline())
                        .filter(headline -> headline.contains(" reports "))
                        .toList();
        assertThat(headlines).isNotEmpty().allMatch(headline -> headline.contains(way));
        return 1;
    }
}
