package dev.nightdesk.report.page;

import java.time.LocalDate;
import java.util.List;

/// What is wrong with a night's data.
///
/// @param checks what blocks first, then warnings, then what is well
/// @param troubles failures and gaps, by stage and reason
/// @param quarantined reported actions that are not believed
/// @param silent those without an opinion, by reason
public record Problems(
        List<CheckLine> checks,
        List<TroubleLine> troubles,
        List<QuarantineLine> quarantined,
        List<SilentLine> silent) {

    /// One check.
    ///
    /// @param verdict `passed`, `warning`, `refused` or `overridden`
    public record CheckLine(
            String id, String verdict, String observed, String threshold, String words) {

        /// Whether it is as it should be.
        public boolean isWell() {
            return verdict.equals("passed");
        }
    }

    /// Troubles that one command is for.
    ///
    /// @param code of its kind, such as `ND-ROW-MALFORMED`
    /// @param count listings, actions, rows or calls
    /// @param tickers the first of them
    public record TroubleLine(
            String stage,
            String reason,
            String code,
            long count,
            List<String> tickers,
            String words,
            String next) {}

    /// A reported action that is not believed.
    public record QuarantineLine(String ticker, String reason, LocalDate exDay, String factor) {}

    /// Those without an opinion for one reason.
    ///
    /// @param tickers the first of them, in code-point order
    public record SilentLine(String reason, int count, List<String> tickers) {}

    /// In one line.
    public String words() {
        return "%d of %s passed."
                .formatted(checks.size() - failing(), Shown.counted(checks.size(), "check"));
    }

    /// How many checks are not as they should be.
    public long failing() {
        return checks.stream().filter(check -> !check.isWell()).count();
    }
}
