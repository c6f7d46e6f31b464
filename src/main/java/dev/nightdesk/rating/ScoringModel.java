package dev.nightdesk.rating;

import dev.nightdesk.market.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// All numbers that turn readings into recommendations, as the section `scoring` of
/// `jobs/nightly.yaml` gives them.
///
/// @param name such as `rules-1`
/// @param weights at least one, each reading once; their order is the order of contributions
/// @param thresholds from score to rating
/// @param trade target, stop and horizon
/// @param opinion what a listing must reach to be recommended at all
/// @param position how much of a portfolio a share may be
public record ScoringModel(
        String name,
        List<Weight> weights,
        Thresholds thresholds,
        TradeRule trade,
        OpinionLimits opinion,
        PositionRule position) {

    private static final int VERSION_DIGITS = 8;

    public ScoringModel {
        Expect.text("name", name);
        weights = List.copyOf(weights);
        Expect.positive("number of weights", weights.size());
        if (weights.stream().map(Weight::reading).distinct().count() < weights.size()) {
            throw new IllegalArgumentException("each reading may be weighted once: " + weights);
        }
    }

    /// Contribution i = 100 × wᵢ × (rankᵢ − ½) ÷ Σ|w|, and 0 where the rank is unknown: what is not
    /// known pulls the score towards neutral and takes confidence away.
    ///
    /// @param ranks in the order of the weights, in (0, 1], NaN = unknown
    public Score score(double[] ranks) {
        if (ranks.length != weights.size()) {
            throw new IllegalArgumentException(
                    weights.size() + " ranks expected, not " + ranks.length);
        }
        double total = total();
        double known = 0;
        Contribution[] contributions = new Contribution[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            Weight weight = weights.get(i);
            boolean unknown = Double.isNaN(ranks[i]);
            known += unknown ? 0 : weight.size();
            double points = unknown ? 0 : 100 * weight.weight() * (ranks[i] - 0.5) / total;
            contributions[i] = new Contribution(weight.reading(), points);
        }
        return new Score(List.of(contributions), Math.min(1, known / total));
    }

    /// The same with one more reading, for which the others give way: together they weigh what they
    /// have weighed. The name says which one it is.
    ///
    /// @param further its size is less than that of the others together
    /// @param mark of what the reading is made by
    public ScoringModel joined(Weight further, String mark) {
        double left = 1 - further.size() / total();
        List<Weight> all = new ArrayList<>();
        weights.forEach(one -> all.add(new Weight(one.reading(), one.weight() * left)));
        all.add(further);
        return new ScoringModel(name + "+" + mark, all, thresholds, trade, opinion, position);
    }

    private double total() {
        double total = 0;
        for (Weight weight : weights) {
            total += weight.size();
        }
        return total;
    }

    /// Name and fingerprint, such as `rules-1-0a1b2c3d`: another number is another model, so that a
    /// track record never mixes two.
    public String version() {
        return name + "-" + Fingerprint.of(canonicalText()).substring(0, VERSION_DIGITS);
    }

    /// Every number on a line of its own; `Double.toString` is exact and knows no locale.
    private String canonicalText() {
        StringJoiner text = new StringJoiner("\n");
        weights.forEach(weight -> text.add(weight.reading() + " " + weight.weight()));
        text.add("strongBuy " + thresholds.strongBuy());
        text.add("buy " + thresholds.buy());
        text.add("sell " + thresholds.sell());
        text.add("strongSell " + thresholds.strongSell());
        text.add("hysteresis " + thresholds.hysteresis());
        text.add("atr " + trade.atr());
        text.add("target " + trade.target());
        text.add("stop " + trade.stop());
        text.add("floor " + trade.floor());
        text.add("horizonDays " + trade.horizonDays());
        text.add("minimumBars " + opinion.minimumBars());
        text.add("minimumTradedDays " + opinion.minimumTradedDays());
        text.add("priceFloor " + opinion.priceFloor());
        text.add("dollarVolume " + opinion.dollarVolume());
        text.add("minimumDollarVolume " + opinion.minimumDollarVolume());
        text.add("minimumKnown " + opinion.minimumKnown());
        text.add("unconfirmedSessions " + opinion.unconfirmedSessions());
        text.add("shortfall " + position.shortfall());
        text.add("lossBudget " + position.lossBudget());
        text.add("cap " + position.cap());
        text.add("portfolio " + position.portfolio());
        text.add("tradedShare " + position.tradedShare());
        return text.toString();
    }
}
