package dev.nightdesk.cli;

import dev.nightdesk.market.Fact;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Chain.Bars;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Morning.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What one listing's readings were made from, for people: bars, filings, headlines, answers.
record EvidenceText(Dossier dossier) {

    /// Digits of a hash that tell it from others.
    private static final int DIGITS = 12;

    Stream<String> lines() {
        return Stream.of(evidence(), news(), sources()).flatMap(lines -> lines);
    }

    /// A day with its age at the session.
    String dated(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, dossier.pick().session());
        return days == 0 ? day.toString() : "%s, %d days before".formatted(day, days);
    }

    private Stream<String> evidence() {
        Bars bars = dossier.chain().bars();
        List<String> lines = new ArrayList<>();
        lines.add(
                "bars: %d%s"
                        .formatted(
                                bars.count(),
                                bars.first().map(first -> ", from " + first).orElse("")
                                        + bars.last()
                                                .map(last -> " to " + dated(last))
                                                .orElse("")));
        lines.add(
                "filings: %d figures, filed on %d days"
                        .formatted(
                                dossier.chain().filings().facts(),
                                dossier.chain().filings().days()));
        dossier.chain().filings().newest().forEach(fact -> lines.add(filed(fact)));
        return lines.stream();
    }

    private String filed(Fact fact) {
        return String.format(
                Locale.ROOT,
                "  %-24s %12s  %s %d, filed %s",
                fact.concept().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.6g", fact.value()),
                fact.period(),
                fact.fiscalYear(),
                dated(LocalDate.ofEpochDay(fact.filed())));
    }

    private Stream<String> news() {
        int all = dossier.chain().headlines();
        Stream<String> told = dossier.news().stream().map(EvidenceText::headline);
        return all == 0
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(
                                all > dossier.news().size()
                                        ? "headlines, the newest of %d:".formatted(all)
                                        : "headlines:"),
                        told);
    }

    private static String headline(NewsItem item) {
        return "  %s  %s  (%s)"
                .formatted(
                        LocalDate.ofInstant(item.published(), TradingCalendar.NEW_YORK),
                        item.headline(),
                        item.publisher());
    }

    private Stream<String> sources() {
        return Stream.concat(
                Stream.of("sources:"), dossier.sources().stream().map(EvidenceText::source));
    }

    private static String source(Source from) {
        return String.format(
                Locale.ROOT,
                "  %-16s %s, fetched %s%s",
                from.kind(),
                from.provider(),
                from.fetchedAt().map(Object::toString).orElse("not yet"),
                from.payload().map(EvidenceText::payload).orElse(""));
    }

    private static String payload(String hash) {
        return ", payload " + hash.substring(0, Math.min(DIGITS, hash.length()));
    }
}
