package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Nights of a small market into whose past somebody slips what was not known then.
@TestMethodOrder(OrderAnnotation.class)
final class LeakIT {

    private static final SmallMarket MARKET = SmallMarket.usual();
    private static final LocalDate FRIDAY = SmallMarket.LAST;
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate NEXT_FRIDAY = MONDAY.plusDays(4);
    private static final String LEAKING = "momentum_5";

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));
    private static MarketFiles files = new MarketFiles(Path.of(""));

    /// A horizon of one session is over two nights later.
    @BeforeAll
    static void two_nights() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("train.yaml"),
                Files.readString(Path.of("jobs", "train.yaml"))
                        .replace("horizons: [5, 20]", "horizons: [1]"));
        nightdesk = Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        files = new MarketFiles(folder.resolve("market"));
        night(FRIDAY);
        night(MONDAY);
    }

    private static String night(LocalDate session) {
        files.put(MARKET.until(session));
        return nightdesk.inside(Commands.nightly(files, session)).ends(ExitCode.DONE).err();
    }

    private static Tables tables() {
        return new Tables(nightdesk);
    }

    private static List<String> looks() {
        return tables().rows(
                        "select session, caught, suspects, rewritten from canary order by session");
    }

    @Test
    @Order(1)
    void a_night_of_an_honest_market_suspects_nothing() {
        assertThat(night(TUESDAY)).doesNotContain("know too much", "read otherwise");
        assertThat(looks()).containsExactly(FRIDAY + "|TRUE||0");
    }

    @Test
    @Order(2)
    void a_reading_that_is_the_return_of_tomorrow_is_named_when_the_horizon_is_over() {
        int place = Indicators.indexOf(LEAKING);
        tables().execute(
                        """
                        update analysis a set readings =
                          array_slice(readings, 1, %d)
                          || array[coalesce((select b.close / a.close - 1 from bar b
                            where b.instrument_id = a.instrument_id and b.session = date '%s'), 0)]
                          || array_slice(readings, %d, cardinality(readings))
                        where session = date '%s'
                        """
                                .formatted(place, TUESDAY, place + 2, MONDAY));
        assertThat(night(WEDNESDAY))
                .contains("canary: features that know too much: [" + LEAKING + "]");
        assertThat(looks()).contains(MONDAY + "|TRUE|" + LEAKING + "|0");
    }

    @Test
    @Order(3)
    void a_restated_figure_is_noticed_and_so_is_an_earlier_day_but_no_corrected_bar() {
        List<String> filers =
                tables().rows(
                                """
                                select a.instrument_id from analysis a
                                where a.session = date '%s' and exists (select 1 from fact f
                                  where f.instrument_id = a.instrument_id and f.filed > date '2024-01-01')
                                order by 1
                                """
                                        .formatted(TUESDAY));
        tables().execute(
                        "update fact set fact_value = fact_value * 1.5 where concept in ('NET_INCOME', 'EQUITY') and instrument_id = "
                                + filers.getFirst(),
                        """
                        update fact set filed = filed - interval '40' day
                        where filed > date '2024-01-01' and instrument_id = %s
                        """
                                .formatted(filers.get(1)),
                        "update bar set close = close * 0.999 where session = date '2024-05-20' and instrument_id = "
                                + filers.get(2));
        String said = night(THURSDAY);
        assertThat(said)
                .containsPattern(
                        "canary: 2 of \\d\\d listings read otherwise now than on " + TUESDAY)
                .doesNotContain("know too much");
        assertThat(looks()).contains(TUESDAY + "|TRUE||2");
    }

    @Test
    @Order(4)
    void every_session_that_was_read_before_shows_what_was_rewritten() {
        assertThat(night(NEXT_FRIDAY)).contains("than on " + WEDNESDAY);
        assertThat(looks()).contains(WEDNESDAY + "|TRUE||2");
    }
}
