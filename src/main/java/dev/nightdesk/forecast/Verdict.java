package dev.nightdesk.forecast;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whether a model has shown an edge: it has if it meets every requirement.
///
/// @param model whose verdict it is
/// @param horizon sessions that an outcome looks over
/// @param rankIc of the model
/// @param requirements in the order of [Demand]
public record Verdict(
        String model, int horizon, SeriesMean rankIc, List<Requirement> requirements) {

    public Verdict {
        requirements = List.copyOf(requirements);
    }

    /// What is demanded of a model.
    ///
    /// @param pValue below which the deflated chance must lie, 0 < x < 1
    /// @param windows horizons that do not overlap and that the test must cover at least, ≥ 1
    public record Rule(double pValue, int windows) {

        public Rule {
            if (!(pValue > 0 && pValue < 1)) {
                throw new IllegalArgumentException("pValue must be within (0, 1): " + pValue);
            }
            if (windows < 1) {
                throw new IllegalArgumentException("windows must be ≥ 1: " + windows);
            }
        }
    }

    /// The names of the requirements.
    public enum Demand {
        BEATS_COMPOSITE("its lead over the composite of simple signs is not certain"),
        OUTSIDE_LUCK("chance candidates did as well over the same sessions"),
        BEYOND_CHANCE("so many configurations tried would show as much by chance"),
        NET_POSITIVE("nothing is left of it after costs"),
        LONG_ENOUGH("the test is too short");

        private final String shortfall;

        Demand(String shortfall) {
            this.shortfall = shortfall;
        }

        /// `beats-composite`, …
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One requirement.
    ///
    /// @param observed what the model has, NaN = unknown and so not met
    /// @param threshold what it must pass: beyond it, for [Demand#BEYOND_CHANCE] below it, for
    ///   [Demand#LONG_ENOUGH] at least it
    /// @param met whether it does
    public record Requirement(Demand demand, double observed, double threshold, boolean met) {

        private static Requirement above(Demand demand, double observed, double threshold) {
            return new Requirement(demand, observed, threshold, observed > threshold);
        }

        public String name() {
            return demand.word();
        }
    }

    /// Judges a model.
    ///
    /// @param champion whose verdict it is
    /// @param composite the scorecard of the simple signs over the same sessions
    /// @param lead of the champion over the composite
    /// @param luck over the same sessions
    /// @param tried configurations ever scored, ≥ 1
    /// @throws IllegalArgumentException if they do not belong together
    public static Verdict of(
            Scorecard champion,
            Scorecard composite,
            PairedDifference lead,
            LuckBand luck,
            int tried,
            Rule rule) {
        requireSame(champion, composite, lead, luck);
        SeriesMean ic = champion.rankIc();
        double chance = Deflation.of(tried).pValue(ic.pValue());
        int windows = ic.sessions() / champion.horizon();
        return new Verdict(
                champion.model(),
                champion.horizon(),
                ic,
                List.of(
                        Requirement.above(Demand.BEATS_COMPOSITE, lead.lead().low(), 0),
                        Requirement.above(Demand.OUTSIDE_LUCK, ic.mean(), luck.luck(tried)),
                        new Requirement(
                                Demand.BEYOND_CHANCE,
                                chance,
                                rule.pValue(),
                                chance < rule.pValue() && ic.mean() > 0),
                        Requirement.above(Demand.NET_POSITIVE, champion.spread().net().mean(), 0),
                        new Requirement(
                                Demand.LONG_ENOUGH,
                                windows,
                                rule.windows(),
                                windows >= rule.windows())));
    }

    private static void requireSame(
            Scorecard champion, Scorecard composite, PairedDifference lead, LuckBand luck) {
        boolean same =
                lead.model().equals(champion.model())
                        && lead.against().equals(composite.model())
                        && lead.horizon() == champion.horizon()
                        && luck.horizon() == champion.horizon();
        if (!same) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "verdict on %s (%d) from the lead of %s over %s (%d) and luck (%d)",
                            champion.model(),
                            champion.horizon(),
                            lead.model(),
                            lead.against(),
                            lead.horizon(),
                            luck.horizon()));
        }
    }

    /// Whether an edge is shown.
    public boolean isEdge() {
        return requirements.stream().allMatch(Requirement::met);
    }

    /// One sentence for those who would act on it.
    public String words() {
        String figures =
                String.format(
                        Locale.ROOT,
                        "%s over %d sessions, mean daily rank IC %s",
                        model,
                        horizon,
                        figures());
        return isEdge()
                ? "an edge is shown: " + figures
                : "no edge is shown: " + figures + "; " + shortfalls();
    }

    private String figures() {
        return Double.isNaN(rankIc.low())
                ? String.format(
                        Locale.ROOT,
                        "%+.3f in %d sessions, too few for an interval",
                        rankIc.mean(),
                        rankIc.sessions())
                : String.format(
                        Locale.ROOT,
                        "%+.3f (95 %%: %+.3f to %+.3f) in %d sessions",
                        rankIc.mean(),
                        rankIc.low(),
                        rankIc.high(),
                        rankIc.sessions());
    }

    private String shortfalls() {
        return requirements.stream()
                .filter(requirement -> !requirement.met())
                .map(requirement -> requirement.demand().shortfall)
                .collect(Collectors.joining("; "));
    }
}
