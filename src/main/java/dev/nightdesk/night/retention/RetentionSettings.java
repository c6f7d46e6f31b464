package dev.nightdesk.night.retention;

import dev.nightdesk.night.retention.Keep.Unit;

/// The definition of housekeeping, as `jobs/housekeeping.yaml` gives it: how long each kind of
/// thing is kept.
///
/// @param executions what Spring Batch keeps of runs, by days
/// @param payloads answers of providers in the archive, by days
/// @param calls the count of calls to providers, by days
/// @param tasks planned calls, by days
/// @param analyses readings, ranks and what kept listings from them, by sessions
/// @param checks of quality, by sessions
/// @param partitions how the work of a session was cut, by sessions
/// @param reruns what reruns found, by days
/// @param news headlines, by days
/// @param bars by sessions
/// @param sizes measurements of sizes, by days
/// @param reports morning reports, by days
/// @param compactBelow percent: an H2 file of which less is in use is written anew
public record RetentionSettings(
        Keep executions,
        Keep payloads,
        Keep calls,
        Keep tasks,
        Keep analyses,
        Keep checks,
        Keep partitions,
        Keep reruns,
        Keep news,
        Keep bars,
        Keep sizes,
        Keep reports,
        int compactBelow) {

    /// Days or sessions more than what is looked back to: clocks, time zones and late nights.
    private static final int MARGIN = 7;

    public RetentionSettings {
        expect(Unit.DAYS, "executions", executions);
        expect(Unit.DAYS, "payloads", payloads);
        expect(Unit.DAYS, "calls", calls);
        expect(Unit.DAYS, "tasks", tasks);
        expect(Unit.SESSIONS, "analyses", analyses);
        expect(Unit.SESSIONS, "checks", checks);
        expect(Unit.SESSIONS, "partitions", partitions);
        expect(Unit.DAYS, "reruns", reruns);
        expect(Unit.DAYS, "news", news);
        expect(Unit.SESSIONS, "bars", bars);
        expect(Unit.DAYS, "sizes", sizes);
        expect(Unit.DAYS, "reports", reports);
        if (compactBelow < 0 || compactBelow > 100) {
            throw new IllegalArgumentException(
                    "compactBelow is percent, from 0 to 100: " + compactBelow);
        }
    }

    private static void expect(Unit unit, String what, Keep keep) {
        if (keep.unit() != unit && !keep.isAll()) {
            throw new IllegalArgumentException(
                    "%s are kept by %s or all, not for '%s'"
                            .formatted(what, unit.word(), keep.words()));
        }
    }

    /// What nights and quotas look back to: less must not be kept.
    ///
    /// @param callDays of the longest window of a quota
    /// @param newsDays headlines older than so many days are not fetched
    /// @param bars the most bars of a listing that a reading sees
    /// @param compared sessions that a session is compared with
    public record Needs(int callDays, int newsDays, int bars, int compared) {}

    /// Looks whether enough is kept for what works on it.
    ///
    /// @throws IllegalArgumentException if less is kept than is needed
    public void check(Needs needs) {
        atLeast(MARGIN + needs.callDays(), "calls", calls, "the longest window of a quota");
        atLeast(MARGIN + needs.newsDays(), "news", news, "history.newsDays of nightly.yaml");
        String drift = "gate.drift.sessions of nightly.yaml";
        atLeast(MARGIN + needs.compared(), "analyses", analyses, drift);
        atLeast(MARGIN + needs.compared(), "checks", checks, drift);
        int rated = analyses.isAll() ? Keep.MOST : analyses.most();
        atLeast(
                MARGIN + needs.bars() + rated,
                "bars",
                bars,
                "to rate a session again whose analyses are kept, by history.bars of nightly.yaml,");
    }

    private static void atLeast(int least, String what, Keep keep, String why) {
        if (!keep.isAll() && keep.most() < least) {
            throw new IllegalArgumentException(
                    "%s: %s is too short: %s needs %d %s at least"
                            .formatted(what, keep.words(), why, least, keep.unit().word()));
        }
    }
}
