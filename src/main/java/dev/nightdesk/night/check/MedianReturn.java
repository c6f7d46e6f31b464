package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;

/// Whether the median common stock moved further than any market ever did: prices in another unit,
/// or adjusted ones among traded ones.
record MedianReturn() implements QualityCheck {

    @Override
    public String id() {
        return "median_return";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        double median = evidence.medianReturn();
        return Double.isNaN(median)
                ? Finding.nothing("no common stock has bars of this session and the one before")
                : Finding.atMost(
                        evidence.rules().gate().maximumMedianReturn(),
                        Math.abs(median),
                        "the median common stock moved by %s".formatted(Percent.of(median)));
    }
}
