package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What has changed of a listing whose shares were split in two between two sessions.
final class WhySplitIT {

    private static final SmallMarket MARKET = SmallMarket.usual();

    @TempDir Path folder = Path.of("");

    @Test
    void a_split_is_no_loss() {
        MarketFiles files = new MarketFiles(folder.resolve("files"));
        files.put(MARKET);
        Cli nightdesk = Cli.at(folder.resolve("var"));
        List<LocalDate> sessions = MARKET.sessions();
        int split = sessions.indexOf(SmallMarket.LAST) - 30;
        for (LocalDate session : sessions.subList(split - 1, split + 1)) {
            nightdesk.inside(Commands.nightly(files, session)).ends(ExitCode.DONE);
        }
        Ran json = nightdesk.inside("why", "S001", "--diff", "--output", "json");
        JsonNode diff = json.ends(ExitCode.DONE).json().get("diff");
        double entry = diff.get("entry").doubleValue();
        assertThat(diff.get("entryAdjusted").doubleValue())
                .isCloseTo(entry / 2, Offset.offset(1e-9));
        assertThat(json.json().get("close").doubleValue() / entry)
                .isCloseTo(0.5, Offset.offset(0.1));
        assertThat(nightdesk.inside("why", "S001", "--diff").ends(ExitCode.DONE).out())
                .containsPattern(
                        ", price [0-9.]+ to [0-9.]+ \\([+-][0-9]\\.[0-9] %\\), then traded at");
    }
}
