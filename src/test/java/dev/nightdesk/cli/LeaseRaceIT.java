package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of several processes that want the lease at the same moment one gets it.
@Timeout(600)
final class LeaseRaceIT {

    private static final int ROUNDS = 100;
    private static final int RACERS = 3;

    @ParameterizedTest
    @EnumSource
    void one_wins_every_time(Where where, @TempDir Path home) throws IOException {
        Cli nightdesk = where.empty(home.resolve("var"));
        List<RacingProcess> racers = new ArrayList<>();
        try {
            for (int i = 0; i < RACERS; i++) {
                racers.add(RacingProcess.start(nightdesk));
            }
            for (int round = 0; round < ROUNDS; round++) {
                race(racers);
            }
        } finally {
            racers.forEach(RacingProcess::close);
        }
        assertThat(where.snapshot(nightdesk).rows("select token from run_fence"))
                .containsExactly(List.of(Integer.toString(ROUNDS)));
    }

    /// The winner keeps it until all have tried.
    private static void race(List<RacingProcess> racers) throws IOException {
        racers.forEach(RacingProcess::tell);
        assertThat(answers(racers))
                .hasSize(RACERS)
                .containsOnlyOnce(RacingProcess.WON)
                .containsOnly(RacingProcess.WON, RacingProcess.HELD);
        racers.forEach(RacingProcess::tell);
        assertThat(answers(racers)).containsOnly("free");
    }

    private static List<String> answers(List<RacingProcess> racers) throws IOException {
        List<String> answers = new ArrayList<>();
        for (RacingProcess racer : racers) {
            answers.add(racer.says());
        }
        return answers;
    }
}
