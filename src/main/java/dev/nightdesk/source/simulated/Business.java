package dev.nightdesk.source.simulated;

import dev.nightdesk.market.Concept;

/// How a company fares from quarter to quarter. Its accounts add up: equity changes by what is
/// earned, paid out and raised, cash by the three cash flows.
///
/// The fair value moves with the market (earnings lag prices: Ball and Brown, *An empirical
/// evaluation of accounting income numbers*, Journal of Accounting Research 1968) and with what the
/// company itself reports.
final class Business {

    /// Part of the unusual growth that lasts into the next quarter.
    private static final double PERSISTENCE = 0.6;

    /// Deviation of a quarter's earnings, as a part of what is usual.
    private static final double EARNINGS_NOISE = 0.3;

    /// What a surprise of one deviation adds to the fair value.
    private static final double NEWS = 0.02;

    /// Equity raised and shares bought back in a quarter, at most, as a part of the fair value.
    private static final double MOST_RAISED = 0.06;

    private static final double MOST_RETURNED = 0.03;

    /// Of assets, a quarter.
    private static final double DEPRECIATION = 0.008;

    private static final double TAX = 0.21;
    private static final double QUARTERS = 4;

    private final Dice dice;
    private final Profile profile;
    private final boolean tellsCurrent;
    private final double beta;
    private double growth;
    private double revenue;
    private double fairValue;
    private double shares;
    private double equity;
    private double assets;
    private double cash;
    private double surprise;

    Business(Dice dice, Profile profile, Traits traits) {
        this.dice = dice;
        this.profile = profile;
        tellsCurrent = traits.sector() != Sector.FINANCIALS;
        beta = traits.beta();
        growth = profile.growth();
        fairValue = traits.cap();
        shares = traits.cap() / traits.price();
        revenue = fairValue * profile.sales() / QUARTERS;
        equity = fairValue * profile.book();
        assets = equity / (1 - profile.owed());
        cash = assets * profile.cash();
    }

    double fairPrice() {
        return fairValue / shares;
    }

    double shares() {
        return shares;
    }

    /// By how many deviations the last quarter's earnings exceeded what was expected.
    double surprise() {
        return surprise;
    }

    /// @param factor new price per old price
    void split(double factor) {
        shares /= factor;
    }

    /// Closes a quarter.
    ///
    /// @param marketGain of the quarter, a fraction
    /// @param price of a share, US dollars
    /// @param dividends per share in the quarter
    Figures close(double marketGain, double price, double dividends) {
        grow(marketGain);
        double income = income();
        double paid = dividends * shares;
        double raised = raised(equity + income - paid);
        shares += Math.clamp(raised / price, -0.03 * shares, 0.08 * shares);
        fairValue += raised - paid;
        equity += income - paid + raised;
        return statement(income, raised - paid).dividend(dividends);
    }

    private void grow(double marketGain) {
        surprise = dice.normal();
        double unusual = PERSISTENCE * (growth - profile.growth());
        growth = profile.growth() + unusual + profile.bumpiness() * dice.normal();
        revenue *= 1 + Math.clamp(growth, -0.4, 0.6);
        fairValue *= Math.clamp(1 + beta * marketGain + NEWS * surprise, 0.5, 1.5);
    }

    private double income() {
        double usual = profile.earnings() / QUARTERS;
        return fairValue * (usual + EARNINGS_NOISE * Math.abs(usual) * surprise);
    }

    /// Shares sold if above 0, bought back if below.
    private double raised(double before) {
        double gap = profile.book() * fairValue - before;
        return Math.clamp(gap, -MOST_RETURNED * fairValue, MOST_RAISED * fairValue);
    }

    private Figures statement(double income, double fromOwners) {
        double owedBefore = assets * profile.owed();
        double cashBefore = cash;
        assets = equity / (1 - profile.owed());
        cash = assets * profile.cash() * dice.between(0.85, 1.15);
        double operating = income + DEPRECIATION * assets;
        double financing = fromOwners + assets * profile.owed() - owedBefore;
        Figures figures =
                new Figures()
                        .amount(Concept.REVENUE, revenue)
                        .amount(Concept.OPERATING_INCOME, income > 0 ? income / (1 - TAX) : income)
                        .amount(Concept.NET_INCOME, income)
                        .amount(Concept.ASSETS, assets)
                        .amount(Concept.EQUITY, equity)
                        .amount(Concept.CASH, cash)
                        .amount(Concept.CASH_FLOW_OPERATING, operating)
                        .amount(Concept.CASH_FLOW_FINANCING, financing)
                        .amount(
                                Concept.CASH_FLOW_INVESTING,
                                cash - cashBefore - operating - financing);
        return tellsCurrent ? current(figures) : figures;
    }

    /// Banks and insurers do not tell what is current.
    private Figures current(Figures figures) {
        double owed = assets * profile.owed();
        double others = 0.5 * (assets - cash) * dice.between(0.3, 0.6);
        return figures.amount(Concept.CURRENT_ASSETS, cash + others)
                .amount(Concept.CURRENT_LIABILITIES, owed * dice.between(0.25, 0.45));
    }
}
