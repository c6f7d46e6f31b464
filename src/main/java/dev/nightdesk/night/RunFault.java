package dev.nightdesk.night;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a run does not begin, ends otherwise than it should, or has not come to its end.
public enum RunFault implements FailureKind {
    STEP(
            "ND-STEP-FAILED",
            "a step failed",
            "mend the cause (nightdesk failures ID), then: nightdesk restart ID"),
    DISK("ND-DISK-FULL", "the disk is full", "free some space, then: nightdesk recover"),
    DATABASE(
            "ND-DATABASE-LOST",
            "the database failed in the middle of a run",
            "see that it is there and its disk has space (nightdesk doctor), then: nightdesk recover"),
    LEASE_HELD(
            "ND-LEASE-HELD",
            "another run holds the database",
            "wait until it has ended: nightdesk status"),
    GATE(
            "ND-GATE",
            "a quality gate refused; nothing was published",
            "mend the cause (nightdesk failures ID), then: nightdesk restart ID"),
    QUOTA(
            "ND-QUOTA",
            "calls that are needed did not fit into a quota",
            "when it is there again (nightdesk quotas): nightdesk restart ID"),
    BUDGET(
            "ND-BUDGET",
            "calls that are needed did not fit into the month's budget",
            "when there is new money, or a higher cap (nightdesk budget): nightdesk restart ID"),
    CAP(
            "ND-BUDGET-CAP",
            "the month would cost more than its cap",
            "see by which line, and what another plan would cost: nightdesk budget --what-if plan=NAME"),
    REPORT(
            "ND-REPORT",
            "the report of a session could not be written; the session stands as it does",
            "see that its folder can be written and its disk has space, then: nightdesk report --session DATE"),
    STOPPED("ND-STOPPED", "stopped on request", "go on with: nightdesk restart ID"),
    OVERDUE(
            "ND-STOP-OVERDUE",
            "a run that was to stop did not reach a chunk boundary in time, and was ended",
            "go on with: nightdesk recover"),
    DEAD(
            "ND-RUN-DEAD",
            "the process of an execution died and left it half done",
            "nightdesk recover"),
    UNFIT(
            "ND-UNFIT",
            "a night cannot run here: a start-up check failed",
            "do what stands beside the check, then: nightdesk doctor"),
    OVER_QUOTA(
            "ND-PLAN-QUOTA",
            "calls that a run needs would not fit into a quota, or the month's budget, now",
            "see which, and when it is there again: nightdesk quotas, or nightdesk budget"),
    REHEARSAL(
            "ND-REHEARSAL-FAILED",
            "a rehearsal did not come out as it should: a night failed, a fault was not survived, a quota was"
                    + " overspent, or calls do not add up",
            "report it with the tables, then begin again: nightdesk rehearse"),
    UNFORESEEN(
            "ND-UNFORESEEN",
            "this should not have happened",
            "report it with what was printed, then: nightdesk recover");

    private final String code;
    private final String words;
    private final String next;

    RunFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
