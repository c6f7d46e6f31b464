package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.check.Evidence;
import dev.nightdesk.night.check.Needs;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import org.springframework.batch.core.ExitStatus;

/// Checks what was fetched, before it is analysed.
record VerifyStep(Stores stores, TradingCalendar calendar, NightSettings settings) {

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        Evidence evidence =
                new Evidence(
                        stores,
                        calendar,
                        settings.checkRules(),
                        session,
                        run.answers() == Answers.ARCHIVED);
        Checks.of(Needs.DATA, evidence).forEach(check -> stores.checks().put(session, check));
        return ExitStatus.COMPLETED;
    }
}
