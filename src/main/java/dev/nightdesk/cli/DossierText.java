package dev.nightdesk.cli;

import dev.nightdesk.night.Chain.Close;
import dev.nightdesk.night.Chain.Measured;
import dev.nightdesk.night.Chain.Part;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All about one listing, for people, a line at a time: from the recommendation down to the answers
/// that it is made from.
record DossierText(Dossier dossier, Sparkline sparkline) {

    Stream<String> lines() {
        return Stream.of(
                        Stream.of(title(), advice()),
                        closes(),
                        new RiskText(dossier).lines(),
                        reasons(),
                        readings(),
                        new EvidenceText(dossier).lines())
                .flatMap(lines -> lines);
    }

    private String title() {
        String named = dossier.pick().named().map(day -> " (so called on " + day + ")").orElse("");
        return "%s  %s%s  session %s"
                .formatted(
                        dossier.pick().ticker(),
                        dossier.pick().name(),
                        named,
                        dossier.pick().session());
    }

    private String advice() {
        Recommendation one = dossier.pick().recommendation();
        return one.noOpinion().map(DossierText::noOpinion).orElseGet(() -> opinion(one));
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

    private Stream<String> closes() {
        List<Close> closes = dossier.chain().bars().closes();
        if (closes.isEmpty()) {
            return Stream.empty();
        }
        List<Double> values = closes.stream().map(Close::close).toList();
        return Stream.of(
                String.format(
                        Locale.ROOT,
                        "%s  %d closes since %s, $%.2f to $%.2f",
                        sparkline.of(values),
                        closes.size(),
                        closes.getFirst().session(),
                        values.stream().mapToDouble(value -> value).min().orElse(0),
                        values.stream().mapToDouble(value -> value).max().orElse(0)));
    }

    private Stream<String> reasons() {
        List<String> lines = new ArrayList<>();
        lines.add("reasons (points around the neutral 50; they sum to the score):");
        for (Reason reason : dossier.pick().reasons()) {
            lines.add("  " + reason.words() + weight(reason.contribution().reading()));
        }
        String unknown =
                dossier.chain().parts().stream()
                        .filter(part -> Double.isNaN(part.rank()))
                        .map(part -> part.reading() + weight(part.reading()))
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            lines.add("  unknown, so without points: " + unknown);
        }
        lines.add("  together: " + groups());
        dossier.flip().ifPresent(flip -> lines.add("  would be " + flip.words()));
        return lines.stream();
    }

    private String groups() {
        return dossier.groups().stream()
                .map(one ->
                        String.format(Locale.ROOT, "%s %+.1f", one.group().word(), one.points()))
                .collect(Collectors.joining(", "));
    }

    private String weight(String reading) {
        return dossier.chain().parts().stream()
                .filter(part -> part.reading().equals(reading) && !Double.isNaN(part.weight()))
                .map(DossierText::weight)
                .findFirst()
                .orElse("");
    }

    private static String weight(Part part) {
        return String.format(
                Locale.ROOT,
                " [weight %.0f %%%s]",
                100 * Math.abs(part.weight()),
                part.weight() < 0 ? ", the lower the better" : "");
    }

    private Stream<String> readings() {
        return Stream.concat(
                Stream.of(
                        String.format(
                                Locale.ROOT,
                                "%-26s %12s  %5s  %9s  %s",
                                "readings:",
                                "value",
                                "rank",
                                "in sector",
                                "as of"),
                        "  model " + dossier.chain().model() + sector()),
                dossier.chain().readings().stream().map(this::reading));
    }

    private String sector() {
        return dossier.chain().sector().map(name -> ", sector " + name).orElse("");
    }

    private static String percent(double rank) {
        return Double.isNaN(rank) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * rank);
    }

    private String reading(Measured one) {
        boolean isKnown = !Double.isNaN(one.value());
        return String.format(
                        Locale.ROOT,
                        "  %-24s %12s  %5s  %9s  %s",
                        one.id(),
                        isKnown ? String.format(Locale.ROOT, "%.6g", one.value()) : "unknown",
                        percent(one.rank()),
                        percent(one.sectorRank()),
                        one.asOf()
                                .filter(day -> isKnown)
                                .map(day -> new EvidenceText(dossier).dated(day))
                                .orElse(""))
                .stripTrailing();
    }
}
