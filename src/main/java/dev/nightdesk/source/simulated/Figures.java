package dev.nightdesk.source.simulated;

import dev.nightdesk.market.Concept;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;

/// Figures of one period, as far as they are reported.
final class Figures {

    /// What adds up over time; the others stand at the end of a period.
    private static final Set<Concept> FLOWS =
            EnumSet.of(
                    Concept.REVENUE,
                    Concept.OPERATING_INCOME,
                    Concept.NET_INCOME,
                    Concept.DIVIDEND_PER_SHARE,
                    Concept.CASH_FLOW_OPERATING,
                    Concept.CASH_FLOW_INVESTING,
                    Concept.CASH_FLOW_FINANCING);

    /// Filings tell amounts in thousands of US dollars.
    private static final double UNIT = 1000;

    /// Per-share figures are told to a hundredth of a cent.
    private static final double FINE = 10_000;

    private static final double CENT = 100;

    /// Options and convertibles add so many shares to each.
    private static final double DILUTION = 1.02;

    private final Map<Concept, Double> values;

    Figures() {
        values = new EnumMap<>(Concept.class);
    }

    private Figures(Figures other) {
        values = new EnumMap<>(other.values);
    }

    /// `NaN` if it is not reported.
    double of(Concept concept) {
        return values.getOrDefault(concept, Double.NaN);
    }

    Figures amount(Concept concept, double dollars) {
        values.put(concept, Math.round(dollars / UNIT) * UNIT);
        return this;
    }

    Figures dividend(double perShare) {
        values.put(Concept.DIVIDEND_PER_SHARE, Math.round(perShare * FINE) / FINE);
        return this;
    }

    /// Those of both periods together.
    Figures and(Figures later) {
        Figures sum = new Figures(later);
        for (Concept flow : FLOWS) {
            sum.values.put(flow, of(flow) + later.of(flow));
        }
        return sum;
    }

    /// After a split.
    ///
    /// @param factor new price per old price
    Figures split(double factor) {
        return new Figures(this).dividend(of(Concept.DIVIDEND_PER_SHARE) * factor);
    }

    /// With net income changed, as an amendment has it.
    Figures restated(double factor) {
        return new Figures(this)
                .amount(Concept.NET_INCOME, of(Concept.NET_INCOME) * factor)
                .amount(Concept.OPERATING_INCOME, of(Concept.OPERATING_INCOME) * factor);
    }

    /// With all that depends on the number of shares.
    Figures perShare(double shares) {
        Figures filed = new Figures(this);
        double earned = of(Concept.NET_INCOME) / shares;
        double diluted = earned > 0 ? earned / DILUTION : earned;
        filed.values.put(Concept.SHARES_OUTSTANDING, Math.rint(shares));
        filed.values.put(Concept.EPS_BASIC, Math.round(earned * CENT) / CENT);
        filed.values.put(Concept.EPS_DILUTED, Math.round(diluted * CENT) / CENT);
        return filed;
    }

    void each(ObjDoubleConsumer<Concept> taker) {
        values.forEach(taker::accept);
    }
}
