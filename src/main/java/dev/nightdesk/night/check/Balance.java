package dev.nightdesk.night.check;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.store.CheckStore.Severity;

/// Whether every listing of the universe is accounted for, once.
record Balance() implements QualityCheck {

    @Override
    public String id() {
        return "balance";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    public boolean isOverridable() {
        return false;
    }

    @Override
    public Finding of(Evidence evidence) {
        CoverageEquation equation = evidence.equation();
        int accounted = equation.analysed() + equation.excluded() + equation.failed();
        return new Finding(
                equation.balances(), accounted, equation.universe(), equation.toString());
    }
}
