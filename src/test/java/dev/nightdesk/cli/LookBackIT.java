package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.night.past.Onlooker;
import dev.nightdesk.night.past.Sight;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Stores;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a look back says of a session is what the night of that session said, to the last bit, and
/// nothing that came later changes it: after these nights follow a split, a delisting, an offering,
/// dividends, filings and amendments.
final class LookBackIT {

    private static final SmallMarket MARKET = SmallMarket.usual();
    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final Sight SIGHT = new Sight(504, 1200, 20, 5, false);
    private static final List<LocalDate> NIGHTS =
            List.of(LocalDate.of(2024, 4, 12), LocalDate.of(2024, 4, 15));

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));

    @BeforeAll
    static void two_nights() {
        MarketFiles files = new MarketFiles(folder.resolve("market"));
        nightdesk = Cli.at(folder.resolve("var"));
        for (LocalDate session : NIGHTS) {
            files.put(MARKET.until(session));
            nightdesk.inside(Commands.nightly(files, session)).ends(ExitCode.DONE);
        }
    }

    @Test
    void a_look_back_says_what_the_nights_said_whatever_comes_later() {
        List<String> said = said();
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(seen(NIGHTS)).isEqualTo(said);
        MarketFiles whole = new MarketFiles(folder.resolve("whole")).put(MARKET);
        nightdesk.inside(Commands.backfill(whole)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(whole, SmallMarket.LAST)).ends(ExitCode.DONE);
        assertThat(said()).isEqualTo(said);
        assertThat(seen(NIGHTS)).isEqualTo(said);
        List<LocalDate> more = CALENDAR.sessions(LocalDate.of(2024, 3, 1), SmallMarket.LAST);
        assertThat(seen(more)).containsAll(said);
    }

    private static List<String> said() {
        try (Database database = database()) {
            Stores stores = Stores.of(database);
            return NIGHTS.stream()
                    .flatMap(session ->
                            stores.analyses().ofSession(session).stream()
                                    .map(one -> line(session, one)))
                    .toList();
        }
    }

    /// Session by session, as the tables have them.
    private static List<String> seen(List<LocalDate> sessions) {
        List<List<String>> seen = new ArrayList<>();
        sessions.forEach(session -> seen.add(new ArrayList<>()));
        Onlooker onlooker =
                (session, analysis) -> {
                    if (analysis instanceof Analysis.Done done) {
                        seen.get(session).add(line(sessions.get(session), done.analysed()));
                    }
                };
        try (Database database = database()) {
            new LookBack(Stores.of(database), CALENDAR, SIGHT).read(sessions, onlooker);
        }
        return seen.stream().flatMap(List::stream).toList();
    }

    private static String line(LocalDate session, Analysed one) {
        return "%s %d %s %d %d %s"
                .formatted(
                        session,
                        one.instrumentId(),
                        one.close(),
                        one.bars(),
                        one.tradedDays(),
                        Arrays.toString(one.readings()));
    }

    private static Database database() {
        return Database.open(DatabaseAddress.embedded(folder.resolve("var/files")));
    }
}
