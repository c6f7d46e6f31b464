package dev.nightdesk.forecast;

import java.util.List;

/// What everyone knows about the next weeks of a stock; whoever wants to be believed beats their
/// mean.
final class Signs {

    /// Jegadeesh and Titman, Returns to Buying Winners and Selling Losers, 1993.
    private static final Sign MOMENTUM = Sign.more("momentum_12_1", "momentum_12_1");

    /// Jegadeesh, Evidence of Predictable Behavior of Security Returns, 1990.
    private static final Sign REVERSAL_MONTH = Sign.less("reversal_21", "momentum_21");

    /// Lehmann, Fads, Martingales, and Market Efficiency, 1990.
    private static final Sign REVERSAL_WEEK = Sign.less("reversal_5", "momentum_5");

    /// Ang, Hodrick, Xing and Zhang, The Cross-Section of Volatility and Expected Returns, 2006.
    private static final Sign LOW_VOLATILITY = Sign.less("low_volatility", "volatility_20");

    /// Amaya, Christoffersen, Jacobs and Vasquez, Does Realized Skewness Predict the Cross-Section
    /// of Equity Returns?, 2015.
    private static final Sign LOW_SKEWNESS = Sign.less("low_skewness", "skewness_63");

    /// Basu, Investment Performance of Common Stocks in Relation to Their Price-Earnings Ratios,
    /// 1977.
    private static final Sign VALUE = Sign.more("value", "earnings_yield");

    /// Haugen and Baker, Commonality in the Determinants of Expected Stock Returns, 1996.
    private static final Sign QUALITY = Sign.more("quality", "return_on_equity");

    /// The name of the baseline that a champion must beat.
    static final String COMPOSITE = "composite";

    static final List<Sign> SEVEN =
            List.of(
                    MOMENTUM,
                    REVERSAL_MONTH,
                    REVERSAL_WEEK,
                    LOW_VOLATILITY,
                    LOW_SKEWNESS,
                    VALUE,
                    QUALITY);

    static final List<Learner> ALL =
            List.of(
                    MOMENTUM,
                    REVERSAL_MONTH,
                    REVERSAL_WEEK,
                    LOW_VOLATILITY,
                    LOW_SKEWNESS,
                    new Composite(COMPOSITE, SEVEN),
                    new Chance("random"));

    private Signs() {}
}
