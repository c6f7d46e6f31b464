package dev.nightdesk.night.check;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CheckStore.Severity;
import java.time.Instant;
import java.time.LocalDate;

/// How long there has been no headline about anybody.
record NewsAge() implements QualityCheck {

    @Override
    public String id() {
        return "news_age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        Instant end = TradingCalendar.endOf(evidence.session());
        return evidence.stores()
                .news()
                .newest(end)
                .map(newest -> aged(evidence, newest))
                .orElseGet(() -> Finding.nothing("there are no headlines that could be old"));
    }

    private static Finding aged(Evidence evidence, Instant newest) {
        int age = evidence.sessionsSince(LocalDate.ofInstant(newest, TradingCalendar.NEW_YORK));
        return Finding.atMost(
                evidence.rules().gate().ages().news(),
                age,
                "the newest headline is of %s; sessions since: %d".formatted(newest, age));
    }
}
