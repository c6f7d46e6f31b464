package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a month has cost up to a day, that day whole, and what it will have cost at its end.
///
/// @param budget of the month
/// @param lines in the order of the bill: what is fixed, then the calls of each provider
/// @param services what each service costs a month; they are parts of lines, not further ones
public record Statement(
        LocalDate day, Budget budget, List<Line> lines, List<ServiceCost> services) {

    private static final int DECIMALS = 6;
    private static final double HUNDRED = 100.0;

    public Statement {
        lines = List.copyOf(lines);
        services = List.copyOf(services);
    }

    /// One thing that is paid for.
    ///
    /// @param name stable: `server`, `backups`, `storage`, a subscription or a provider
    /// @param what for people
    /// @param calls of a provider in the month; empty for what is fixed
    /// @param toDate of the month
    /// @param today part of that
    /// @param forecast at the end of the month: of what is fixed its price, of calls as many a day
    ///   as so far, as if nothing stopped them
    public record Line(
            String name,
            String what,
            Optional<CallUse> calls,
            Usd toDate,
            Usd today,
            Usd forecast) {}

    /// The statement of a day.
    ///
    /// @param uses of the month, at most one of each provider
    public static Statement of(PriceList list, LocalDate day, List<CallUse> uses) {
        List<Line> lines = new ArrayList<>();
        Charges.of(list).forEach(charge -> lines.add(line(charge, day)));
        list.calls()
                .forEach((provider, price) ->
                        lines.add(line(use(provider, uses), price.what(), day)));
        Budget budget = list.budget(YearMonth.from(day));
        return new Statement(day, budget, lines, ServiceCost.of(list, day));
    }

    private static CallUse use(String provider, List<CallUse> uses) {
        return uses.stream()
                .filter(use -> use.provider().equals(provider))
                .findFirst()
                .orElseGet(() -> CallUse.none(provider));
    }

    private static Line line(Charge charge, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Usd toDate = charge.accrued(month, day.getDayOfMonth());
        Usd before = charge.accrued(month, day.getDayOfMonth() - 1);
        return new Line(
                charge.name(),
                charge.what(),
                Optional.empty(),
                toDate,
                toDate.less(before),
                charge.ofMonth(month));
    }

    private static Line line(CallUse use, String what, LocalDate day) {
        return new Line(
                use.provider(),
                what,
                Optional.of(use),
                use.spent(),
                use.spentToday(),
                atThisPace(use.spent(), day));
    }

    private static Usd atThisPace(Usd spent, LocalDate day) {
        BigDecimal days = BigDecimal.valueOf(day.lengthOfMonth());
        return new Usd(
                spent.dollars()
                        .multiply(days)
                        .divide(
                                BigDecimal.valueOf(day.getDayOfMonth()),
                                DECIMALS,
                                RoundingMode.UP));
    }

    /// Dollars of the month so far.
    public Usd toDate() {
        return sum(Line::toDate);
    }

    /// Dollars of the day.
    public Usd today() {
        return sum(Line::today);
    }

    /// Dollars at the end of the month.
    public Usd forecast() {
        return sum(Line::forecast);
    }

    /// Dollars of the month's calls so far.
    public Usd spent() {
        return lines.stream()
                .flatMap(line -> line.calls().stream())
                .map(CallUse::spent)
                .reduce(Usd.ZERO, Usd::plus);
    }

    private Usd sum(Function<Line, Usd> part) {
        return lines.stream().map(part).reduce(Usd.ZERO, Usd::plus);
    }

    /// The month so far, in percent of the cap.
    public double usagePercent() {
        return HUNDRED * toDate().shareOf(budget.cap());
    }

    /// The line with which the forecast, summed from the first one on, goes above the cap.
    public Optional<Line> breaking() {
        Usd sum = Usd.ZERO;
        for (Line line : lines) {
            sum = sum.plus(line.forecast());
            if (sum.exceeds(budget.cap())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
