package dev.nightdesk.source.sec;

import java.util.Comparator;
import java.util.regex.Pattern;

/// A filing.
///
/// @param accession such as `0000320193-26-000012`
/// @param form such as `10-Q/A`
/// @param filed epoch day
record FilingId(String accession, String form, int filed) {

    /// The order in which they became known. Of those of one day an amendment is the later one.
    static final Comparator<FilingId> IN_ORDER =
            Comparator.comparingInt(FilingId::filed)
                    .thenComparing(FilingId::isAmended)
                    .thenComparing(FilingId::accession);

    private static final Pattern REPORT = Pattern.compile("(10-KT?|10-QT?|20-F|40-F|6-K|8-K)(/A)?");

    private static final Pattern ANNUAL = Pattern.compile("(10-KT?|20-F|40-F)(/A)?");

    /// Whether its figures are those of its own accounts. A proxy statement repeats the income of
    /// five years, rounded, since 2023.
    boolean isReport() {
        return REPORT.matcher(form).matches();
    }

    boolean isAnnual() {
        return ANNUAL.matcher(form).matches();
    }

    boolean isAmended() {
        return form.endsWith("/A");
    }
}
