package dev.nightdesk.report;

import dev.nightdesk.rating.Rating;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers as people read them, the same wherever they stand. Unknown is a dash.
public final class Figures {

    public static final String UNKNOWN = "–";

    private static final double HUNDRED = 100;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String[] POWERS = {"", " thousand", " million", " billion", " trillion"};

    private Figures() {}

    /// US dollars a share: cents, and what is below one dollar to the hundredth of a cent.
    public static String price(double dollars) {
        return text(Math.abs(dollars) < 1 && dollars != 0 ? "%.4f" : "%.2f", dollars);
    }

    /// Points of score.
    public static String score(double points) {
        return text("%.1f", points);
    }

    /// Points of score more or less.
    public static String points(double points) {
        return minus(text("%+.1f", points));
    }

    /// A fraction in percent.
    public static String share(double fraction) {
        return text("%.1f\u00a0%%", HUNDRED * fraction);
    }

    /// A fraction up or down, in percent.
    public static String change(double fraction) {
        return minus(text("%+.1f\u00a0%%", HUNDRED * fraction));
    }

    /// A fraction up or down by little, in percent.
    public static String smallChange(double fraction) {
        return minus(text("%+.2f\u00a0%%", HUNDRED * fraction));
    }

    /// Two digits behind the point.
    public static String ratio(double value) {
        return minus(text("%.2f", value));
    }

    /// A correlation, with its sign.
    public static String correlation(double value) {
        return minus(text("%+.3f", value));
    }

    /// As many digits as matter.
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? minus(text("%.0f", value))
                : minus(
                        text("%.4g", value)
                                .replaceAll("(\\.\\d*?)0+$", "$1")
                                .replaceAll("\\.$", ""));
    }

    /// A large amount, with three digits that matter and its power in words.
    public static String amount(double value) {
        double rest = value;
        int power = 0;
        while (Math.abs(rest) >= 999.5 && power < POWERS.length - 1) {
            rest /= 1000;
            power++;
        }
        String format = power == 0 || Math.abs(rest) >= 99.95 ? "%.0f" : "%.1f";
        return minus(text(format, rest)) + (Double.isNaN(value) ? "" : POWERS[power]);
    }

    /// The share of the market that something is above of; only the highest is above all.
    public static String place(double rank) {
        return rank == 1 ? "all" : Math.min(99, Math.round(HUNDRED * rank)) + "\u00a0%";
    }

    /// How long something took.
    public static String seconds(double seconds) {
        return seconds < 99.95
                ? text("%.1f s", seconds)
                : text("%.0f min", Math.floor(seconds / 60)) + text(" %.0f s", seconds % 60);
    }

    /// A moment, to the minute.
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /// Such as `strong buy`.
    public static String rating(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// A constant's name as words, such as `too few readings`.
    public static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : UNKNOWN;
    }

    /// With a real minus, and none before what is rounded to nothing.
    private static String minus(String text) {
        boolean isNothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isNothing ? text.replaceFirst("^[-+]", "") : text.replace('-', '−');
    }
}
