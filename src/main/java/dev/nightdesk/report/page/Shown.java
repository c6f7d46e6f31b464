package dev.nightdesk.report.page;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.Figures;
import dev.nightdesk.report.chart.Label;
import dev.nightdesk.report.page.Problems.CheckLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How things are shown that templates should not have to think about.
public final class Shown {

    /// Rows of a list that may be long.
    public static final int MOST = 40;

    private static final int TICKERS = 12;
    private static final double HUNDRED = 100;

    /// A fraction that is shown as nothing.
    private static final double NEARLY = 0.00005;

    private Shown() {}

    /// What a page is called in tabs and mails.
    public static String title(Status status) {
        String what = status.published().isPresent() ? "" : ", not published";
        String simulated = status.notice().isPresent() ? "SIMULATED " : "";
        return "%sMorning report %s%s".formatted(simulated, status.session(), what);
    }

    /// The class of words that are good, bad or neither.
    public static String tone(Rating rating) {
        return switch (rating) {
            case STRONG_BUY, BUY -> "up";
            case SELL, STRONG_SELL -> "down";
            case HOLD, NO_OPINION -> "mid";
        };
    }

    /// The same of a number.
    public static String tone(double value) {
        return value > NEARLY ? "up" : value < -NEARLY ? "down" : "mid";
    }

    /// A fraction as a length, within what can be drawn.
    public static String percent(double fraction) {
        double drawn = Double.isNaN(fraction) ? 0 : Math.clamp(fraction, 0, 1);
        return String.format(Locale.ROOT, "%.1f", HUNDRED * drawn);
    }

    /// Such as `61.2 → 70.4`.
    public static String scores(Move move) {
        String before = Figures.score(move.scoreBefore());
        String now = Figures.score(move.score());
        return Double.isNaN(move.scoreBefore())
                ? now
                : Double.isNaN(move.score()) ? before : before + " → " + now;
    }

    /// Sessions within which a recommendation is to come true.
    public static String horizon(Opinion one) {
        return one.trade().horizonDays().isPresent()
                ? counted(one.trade().horizonDays().getAsInt(), "session")
                : Figures.UNKNOWN;
    }

    /// The first of some tickers, and how many more there are.
    public static String some(List<String> tickers, long count) {
        List<String> first = tickers.subList(0, Math.min(TICKERS, tickers.size()));
        long more = count - first.size();
        return String.join(", ", first) + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /// With a capital and a full stop.
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /// Every other label, from the first one on.
    public static List<Label> even(List<Label> labels) {
        return everyOther(labels, 0);
    }

    /// Every other label, from the second one on.
    public static List<Label> odd(List<Label> labels) {
        return everyOther(labels, 1);
    }

    private static List<Label> everyOther(List<Label> labels, int from) {
        List<Label> some = new ArrayList<>();
        for (int i = from; i < labels.size(); i += 2) {
            some.add(labels.get(i));
        }
        return some;
    }

    /// Checks that are as they should be.
    public static List<CheckLine> passing(Problems problems) {
        return problems.checks().stream().filter(CheckLine::isWell).toList();
    }

    /// A number of things, such as `1 session` or `20 sessions`.
    public static String counted(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }

    /// Checks that are not as they should be.
    public static List<CheckLine> failing(Problems problems) {
        return problems.checks().stream().filter(check -> !check.isWell()).toList();
    }

    /// Picks under what they are called.
    public record Titled(String title, List<Pick> picks) {}

    /// The lists of picks that are not empty.
    public static List<Titled> picks(MorningPage page) {
        List<Titled> lists = new ArrayList<>();
        lists.add(new Titled("Top buys", page.buys()));
        lists.add(new Titled("Top sells", page.sells()));
        lists.removeIf(titled -> titled.picks().isEmpty());
        return lists;
    }
}
