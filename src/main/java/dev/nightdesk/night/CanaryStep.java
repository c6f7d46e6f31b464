package dev.nightdesk.night;

import dev.nightdesk.night.learn.Canaries;
import dev.nightdesk.night.learn.Canaries.Look;
import java.time.Clock;
import org.springframework.batch.core.ExitStatus;

/// Looks at the sessions whose horizon is over tonight.
record CanaryStep(Canaries canaries, Clock clock, Progress progress) {

    ExitStatus run(RunParameters run) {
        Look look = canaries.look(run.session(), clock.instant());
        if (look.missed() > 0) {
            progress.say(
                    "canary: a planted leak was not noticed in %d looks".formatted(look.missed()));
        }
        if (!look.suspects().isEmpty()) {
            progress.say("canary: features that know too much: " + look.suspects());
        }
        look.rewritten()
                .forEach(one ->
                        progress.say(
                                "canary: %d of %d listings read otherwise now than on %s: filings of then were restated or came later"
                                        .formatted(
                                                one.rewritten(), one.compared(), one.session())));
        return ExitStatus.COMPLETED;
    }
}
