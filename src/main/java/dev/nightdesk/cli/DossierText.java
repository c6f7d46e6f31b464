package dev.nightdesk.cli;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;

/// All about one listing, for people.
final class DossierText {

    private DossierText() {}

    static void tell(PrintWriter out, Dossier dossier) {
        Recommendation one = dossier.pick().recommendation();
        out.printf(
                Locale.ROOT,
                "%s  %s  session %s%n",
                dossier.pick().ticker(),
                dossier.pick().name(),
                dossier.pick().session());
        out.println(one.noOpinion().map(DossierText::noOpinion).orElseGet(() -> opinion(one)));
        out.println("reasons (points around the neutral 50; they sum to the score):");
        for (Reason reason : dossier.pick().reasons()) {
            out.println("  " + reason.words());
        }
        out.println("readings:");
        DossierJson.readings(dossier)
                .forEach((id, value) ->
                        out.printf(
                                Locale.ROOT,
                                "  %-24s %s%n",
                                id,
                                value == null
                                        ? "unknown"
                                        : String.format(Locale.ROOT, "%.6g", value)));
        if (!dossier.news().isEmpty()) {
            out.println("headlines:");
        }
        for (NewsItem item : dossier.news()) {
            out.printf(
                    Locale.ROOT,
                    "  %s  %s  (%s)%n",
                    LocalDate.ofInstant(item.published(), TradingCalendar.NEW_YORK),
                    item.headline(),
                    item.publisher());
        }
        out.println("sources:");
        dossier.sources()
                .forEach(task ->
                        out.printf(
                                Locale.ROOT,
                                "  %-8s %s, fetched %s%n",
                                task.kind(),
                                task.provider(),
                                task.fetchedAt().map(Object::toString).orElse("not yet")));
    }

    private static String noOpinion(NoOpinion reason) {
        return "no opinion: " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String opinion(Recommendation one) {
        return String.format(
                Locale.ROOT,
                "%s  score %.1f  confidence %.2f  entry %.2f  target %.2f  stop %.2f  within %d sessions",
                one.rating(),
                one.score(),
                one.confidence(),
                one.trade().entry(),
                one.trade().target(),
                one.trade().stop(),
                one.trade().horizonDays().orElse(0));
    }
}
