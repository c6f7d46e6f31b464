package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.List;

/// What a rehearsal has come to.
///
/// @param calls by provider, ascending
public record RehearsalReport(
        List<NightLine> nights, List<FaultLine> faults, List<CallLine> calls) {

    public RehearsalReport {
        nights = List.copyOf(nights);
        faults = List.copyOf(faults);
        calls = List.copyOf(calls);
    }

    /// A night.
    ///
    /// @param said its last words, or why it did not publish
    public record NightLine(
            LocalDate session, List<String> faults, Ending ending, String said, double seconds) {}

    /// A fault that was met.
    ///
    /// @param calls that met it
    /// @param left the rows or checks that tell of it
    /// @param survived whether the night ended as it should all the same
    public record FaultLine(
            String fault,
            LocalDate session,
            String provider,
            String endpoint,
            int calls,
            String left,
            boolean survived) {}

    /// A provider's calls, as the ledger and as the server counted them.
    ///
    /// @param violations calls beyond a quota, as the server saw it
    public record CallLine(
            String provider,
            int planned,
            int discovered,
            int released,
            int retried,
            int spent,
            int served,
            int violations) {

        public boolean agrees() {
            return planned + discovered - released + retried == spent && spent == served;
        }
    }

    /// Calls beyond any quota.
    public int violations() {
        return calls.stream().mapToInt(CallLine::violations).sum();
    }

    /// Whether every account is balanced and every call was counted on both sides.
    public boolean agrees() {
        return calls.stream().allMatch(CallLine::agrees);
    }
}
