package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;

/// Whether anything was delivered for the session.
record Freshness() implements QualityCheck {

    @Override
    public String id() {
        return "freshness";
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
        boolean fresh = evidence.stores().bars().any(evidence.session());
        return Finding.atLeast(
                1,
                fresh ? 1 : 0,
                fresh
                        ? "bars of " + evidence.session() + " are there"
                        : "no bars of " + evidence.session() + stale(evidence));
    }

    private static String stale(Evidence evidence) {
        if (evidence.isArchived()) {
            return " are in the archive: nightdesk run nightly --session "
                    + evidence.session()
                    + " asks for them";
        }
        String words =
                evidence.isOfFiles()
                        ? " were delivered: put the session's rows into the prices file, then nightdesk"
                                + " restart --last"
                        : " could be had: if the exchange was open, nightdesk restart --last asks again";
        return words
                + "; if it was closed, nightdesk calendar close %s --reason \"...\""
                        .formatted(evidence.session());
    }
}
