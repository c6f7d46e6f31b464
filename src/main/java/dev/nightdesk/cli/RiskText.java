package dev.nightdesk.cli;

import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.rating.Risk;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can go wrong with a listing, and how much of it to hold at most, for people.
record RiskText(Dossier dossier) {

    Stream<String> lines() {
        return Stream.concat(Stream.of("risk: " + words(dossier.risk())), weight().stream());
    }

    private static String words(Risk risk) {
        return Stream.of(
                        said("beta", risk.beta(), RiskText::number),
                        said("volatility", risk.volatility(), RiskText::percent),
                        said("value at risk 95", risk.valueAtRisk(), RiskText::percent),
                        said("expected shortfall 95", risk.expectedShortfall(), RiskText::percent),
                        said("deepest fall", risk.drawdown(), RiskText::percent),
                        said("dollars a day", risk.dollarVolume(), RiskText::whole))
                .collect(Collectors.joining(", "));
    }

    private static String said(String name, double value, DoubleFunction<String> unit) {
        return name + " " + (Double.isNaN(value) ? "unknown" : unit.apply(value));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    private static String whole(double dollars) {
        return String.format(Locale.ROOT, "%.0f", dollars);
    }

    private Optional<String> weight() {
        double most = dossier.pick().recommendation().maxWeight();
        return Double.isNaN(most)
                ? Optional.empty()
                : Optional.of("hold at most " + percent(most) + " of a portfolio");
    }
}
