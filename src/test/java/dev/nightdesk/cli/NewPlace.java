package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has the files of a small market, and a home where nothing has been made yet.
abstract class NewPlace {

    static final SmallMarket MARKET =
            SmallMarket.usual().from(LocalDate.of(2024, 4, 1)).until(SmallMarket.LAST);

    @TempDir Path folder = Path.of("");
    MarketFiles files = new MarketFiles(Path.of(""));
    Cli nightdesk = Cli.at(Path.of(""));

    @BeforeEach
    void a_new_place() {
        files = new MarketFiles(folder.resolve("files")).put(MARKET);
        nightdesk = Cli.at(folder.resolve("var"));
    }

    final Ran night() {
        return nightdesk.inside(Commands.nightly(files, SmallMarket.LAST));
    }

    final void nothingWasMade() {
        assertThat(folder.resolve("var")).doesNotExist();
    }
}
