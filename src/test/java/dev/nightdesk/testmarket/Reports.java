package dev.nightdesk.testmarket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What companies file and pay.
final class Reports {

    private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "FY");

    private Reports() {}

    /// Reports from the year before the first day on, each seen 40 days after its quarter ended or
    /// on the first day; some of them amended later.
    static List<Filing> filings(long seed, String symbol, LocalDate first, LocalDate last) {
        Random random = new Random(seed * 17 + symbol.hashCode());
        long revenue = 50_000_000L + random.nextInt(400_000_000);
        long shares = 5_000_000L + random.nextInt(50_000_000);
        List<Filing> filings = new ArrayList<>();
        LocalDate end = first.withDayOfYear(1).minusDays(1).minusYears(1);
        for (int quarter = 3; !end.plusDays(40).isAfter(last); quarter = (quarter + 1) % 4) {
            revenue = (long) (revenue * (0.95 + 0.12 * random.nextDouble()));
            int quarters = quarter == 3 ? 4 : 1;
            long income = (long) (quarters * revenue * (random.nextDouble() - 0.3) / 5);
            LocalDate seen = end.plusDays(40).isBefore(first) ? first : end.plusDays(40);
            Filing filing =
                    new Filing(
                            seen,
                            symbol,
                            end,
                            false,
                            QUARTERS.get(quarter),
                            end.getYear(),
                            quarters * revenue,
                            income,
                            Math.round(100.0 * income / shares) / 100.0,
                            6 * revenue,
                            revenue * (1 + random.nextInt(5)));
            filings.add(filing);
            if (random.nextInt(10) == 0) {
                filings.add(amended(filing));
            }
            end = end.plusDays(1).plusMonths(3).minusDays(1);
        }
        return filings;
    }

    private static Filing amended(Filing filing) {
        return new Filing(
                filing.seen().plusDays(20),
                filing.symbol(),
                filing.end(),
                true,
                filing.period(),
                filing.fiscalYear(),
                filing.revenues(),
                filing.netIncome() / 2,
                filing.earningsPerShare() / 2,
                filing.assets(),
                filing.equity());
    }

    /// A dividend of about half a percent every 63 sessions.
    static List<Action> dividends(String symbol, List<LocalDate> sessions) {
        List<Action> dividends = new ArrayList<>();
        int offset = Math.floorMod(symbol.hashCode(), 63);
        for (int i = offset; i < sessions.size(); i += 63) {
            dividends.add(new Action(symbol, sessions.get(i), 0.994 + 0.00001 * (i % 100)));
        }
        return dividends;
    }
}
