package dev.nightdesk.report.page;

import dev.nightdesk.report.Figures;
import java.time.LocalDate;
import java.util.List;

/// What the month costs, in US dollars as they are written.
///
/// @param day up to which
/// @param share of the forecast in the cap, a fraction
/// @param lines that cost something
/// @param quotas by provider
public record Bill(
        LocalDate day,
        String soFar,
        String forecast,
        String cap,
        double share,
        List<Line> lines,
        List<QuotaLine> quotas) {

    /// One thing that is paid for.
    public record Line(String what, String soFar, String forecast, double share) {}

    /// A provider, with its window of a day or a month that is used most.
    ///
    /// @param calls of the month so far
    /// @param window empty if it has none
    /// @param share of the window that is used, a fraction
    /// @param blocked why it may not be called; empty if it may
    public record QuotaLine(
            String provider,
            int calls,
            String window,
            String used,
            String left,
            double share,
            String blocked) {}

    /// In one line.
    public String words() {
        return "%s dollars of the month up to %s, %s at its end, %s of the cap of %s"
                .formatted(soFar, day, forecast, Figures.share(share), cap);
    }
}
