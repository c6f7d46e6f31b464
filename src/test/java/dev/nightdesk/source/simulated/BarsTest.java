package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.MARKET;
import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.bySymbol;
import static dev.nightdesk.source.simulated.Sample.day;
import static dev.nightdesk.source.simulated.Sample.on;
import static dev.nightdesk.source.simulated.Sample.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.QuotedBar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static List<QuotedBar> bars = List.of();

    @BeforeAll
    static void read() {
        bars = all(Sample.open(3, 300, 300).bars(range("2025-06-01", "2026-06-30")));
    }

    private static double median(List<QuotedBar> some) {
        double[] volumes = some.stream().mapToDouble(QuotedBar::volume).sorted().toArray();
        return volumes[volumes.length / 2];
    }

    @Test
    void open_and_close_lie_between_low_and_high() {
        assertThat(bars)
                .hasSizeGreaterThan(80_000)
                .allMatch(bar -> bar.low() > 0 && bar.low() <= Math.min(bar.open(), bar.close()))
                .allMatch(bar -> bar.high() >= Math.max(bar.open(), bar.close()));
    }

    @Test
    void prices_are_cents_and_finer_below_a_dollar() {
        assertThat(bars).allMatch(bar -> isWhole(bar.close() * (bar.close() < 1 ? 10_000 : 100)));
        assertThat(bars).anyMatch(bar -> bar.close() < 1).anyMatch(bar -> bar.close() > 200);
    }

    private static boolean isWhole(double ticks) {
        return Math.abs(ticks - Math.rint(ticks)) < 1e-6;
    }

    @Test
    void volumes_are_whole_and_some_thin_listing_is_not_traded_on_some_day() {
        assertThat(bars)
                .allMatch(bar -> bar.volume() >= 0 && bar.volume() == Math.rint(bar.volume()));
        List<QuotedBar> idle = bars.stream().filter(bar -> bar.volume() == 0).toList();
        assertThat(idle).hasSizeBetween(5, 500).allMatch(bar -> bar.high() == bar.low());
    }

    @Test
    void about_half_is_traded_on_a_session_that_closes_early() {
        double regular = median(all(MARKET.bars(range("2026-11-16", "2026-11-25"))));
        double early = median(all(MARKET.bars(on("2026-11-27"))));
        assertThat(early / regular).isBetween(0.35, 0.65);
    }

    @Test
    void volume_rises_with_the_size_of_the_move() {
        List<QuotedBar> calm = bars.stream().filter(bar -> move(bar) < 0.01).toList();
        List<QuotedBar> wild = bars.stream().filter(bar -> move(bar) > 0.03).toList();
        Map<String, Double> usual = new HashMap<>();
        bySymbol(bars).forEach((symbol, its) -> usual.put(symbol, median(its)));
        assertThat(relative(wild, usual)).isGreaterThan(1.2 * relative(calm, usual));
    }

    private static double move(QuotedBar bar) {
        return Math.abs(bar.close() / bar.open() - 1);
    }

    private static double relative(List<QuotedBar> some, Map<String, Double> usual) {
        return some.stream()
                .filter(bar -> bar.volume() > 0)
                .mapToDouble(
                        bar -> bar.volume() / Math.max(1, usual.getOrDefault(bar.symbol(), 1.0)))
                .average()
                .orElseThrow();
    }

    @Test
    void a_few_listings_are_halted_for_up_to_ten_sessions() {
        SimulatedMarket market = Sample.open(5, 1000, 300);
        Set<String> whole =
                market.delivered(0, day("2026-11-20")).listings().stream()
                        .filter(listing -> listing.kind() == ListingKind.COMMON_STOCK)
                        .map(DeliveredListing::symbol)
                        .collect(Collectors.toSet());
        int halts = 0;
        for (List<QuotedBar> its :
                bySymbol(all(market.bars(range("2025-10-01", "2026-11-20")))).values()) {
            int gap = whole.contains(its.getFirst().symbol()) ? longestGap(its) : 0;
            assertThat(gap).isLessThanOrEqualTo(10 + 4);
            halts += gap >= 4 ? 1 : 0;
        }
        assertThat(halts).isBetween(3, 60);
    }

    private static int longestGap(List<QuotedBar> its) {
        int longest = 0;
        for (int i = 1; i < its.size(); i++) {
            int from = Sample.CALENDAR.ordinal(its.get(i - 1).day());
            longest = Math.max(longest, Sample.CALENDAR.ordinal(its.get(i).day()) - from - 1);
        }
        return longest;
    }
}
