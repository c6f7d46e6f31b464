package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.time.Duration;

/// A length of time as it is read after "per".
final class LengthWords {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private LengthWords() {}

    static String of(Duration length) {
        long seconds = length.toSeconds();
        if (length.toNanosPart() != 0) {
            return decimal(length) + " s";
        }
        if (seconds % HOUR == 0) {
            return counted(seconds / HOUR, "hour");
        }
        if (seconds % MINUTE == 0) {
            return counted(seconds / MINUTE, "minute");
        }
        return counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count == 1 ? unit : count + " " + unit + "s";
    }

    private static String decimal(Duration length) {
        return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
