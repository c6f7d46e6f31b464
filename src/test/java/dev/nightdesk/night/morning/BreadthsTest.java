package dev.nightdesk.night.morning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.night.morning.MarketViews.Sight;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.page.MarketView.Breadth;
import dev.nightdesk.report.page.MarketView.Part;
import dev.nightdesk.report.page.MarketView.Sector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreadthsTest {

    private static Sight sight(String sector, Rating rating, double dayReturn, double over) {
        return new Sight(
                Optional.of(sector).filter(word -> !word.isEmpty()),
                Optional.of(rating),
                60,
                dayReturn,
                over,
                over,
                -over,
                over);
    }

    private static final List<Sight> MARKET =
            List.of(
                    sight("Energy", Rating.BUY, 0.02, 0.1),
                    sight("Energy", Rating.STRONG_SELL, -0.01, -0.1),
                    sight("Energy", Rating.NO_OPINION, 0, 0),
                    sight("Banks", Rating.HOLD, Double.NaN, Double.NaN),
                    sight("", Rating.HOLD, 0.01, 0.2));

    @Test
    void what_is_unknown_counts_for_nothing() {
        Breadth breadth = Breadths.of(MARKET, 0.004);
        assertThat(breadth.advancers()).isEqualTo(2);
        assertThat(breadth.decliners()).isEqualTo(1);
        assertThat(breadth.unchanged()).isEqualTo(1);
        assertThat(breadth.above50()).isEqualTo(new Part(2, 4));
        assertThat(breadth.dayReturn()).isEqualTo(0.004);
    }

    @Test
    void a_high_is_new_where_the_day_reaches_the_highest_of_the_year() {
        assertThat(Breadths.of(MARKET, 0).highs()).isEqualTo(new Part(2, 4));
        assertThat(Breadths.of(MARKET, 0).lows()).isEqualTo(new Part(2, 4));
    }

    @Test
    void sectors_stand_by_size_and_those_without_one_are_left_out() {
        List<Sector> sectors = Breadths.sectors(MARKET);
        assertThat(sectors).extracting(Sector::name).containsExactly("Energy", "Banks");
        Sector energy = sectors.getFirst();
        assertThat(energy.dayReturn()).isCloseTo(0.01 / 3, within(1e-12));
        assertThat(energy.buys()).isEqualTo(1);
        assertThat(energy.sells()).isEqualTo(1);
        assertThat(energy.advancing()).isEqualTo(new Part(1, 3));
        assertThat(sectors.getLast().dayReturn()).isNaN();
    }
}
