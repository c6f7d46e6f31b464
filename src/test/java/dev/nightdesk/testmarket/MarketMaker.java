package dev.nightdesk.testmarket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes up a market's rows.
final class MarketMaker {

    /// Splits in two, and five for one the other way round.
    private static final String SPLIT = "S001";

    private static final String REVERSE_SPLIT = "S002";

    /// Reports a split that its price does not show.
    private static final String FALSE_SPLIT = "S003";

    private final long seed;
    private final List<LocalDate> sessions;
    private final int last;

    MarketMaker(long seed, List<LocalDate> sessions) {
        this.seed = seed;
        this.sessions = sessions;
        this.last = sessions.indexOf(SmallMarket.LAST);
    }

    SmallMarket market(int stocks) {
        List<Listed> listings = Listings.of(stocks);
        List<Quote> prices = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        List<Filing> filings = new ArrayList<>();
        for (Listed listed : listings) {
            String symbol = listed.symbol();
            walk(symbol).stream().filter(traded(symbol)).forEach(prices::add);
            actions.addAll(actions(symbol));
            if (Math.floorMod(symbol.hashCode(), 10) != 0) {
                filings.addAll(
                        Reports.filings(seed, symbol, sessions.getFirst(), sessions.getLast()));
            }
        }
        actions.addAll(actions.subList(0, 3));
        return new SmallMarket(
                List.copyOf(listings),
                List.copyOf(prices),
                List.copyOf(actions),
                List.copyOf(filings));
    }

    private List<Quote> walk(String symbol) {
        double worth =
                symbol.equals(SmallMarket.PENNY) ? 0.4 : 8 + Math.floorMod(symbol.hashCode(), 90);
        long volume = symbol.equals(SmallMarket.ILLIQUID) ? 100 : 200_000;
        Walk walk = new Walk(seed, symbol, worth, volume);
        return switch (symbol) {
            case SPLIT -> walk.quotes(sessions, last - 30, 0.5);
            case REVERSE_SPLIT -> walk.quotes(sessions, last - 60, 5);
            default -> walk.quotes(sessions, sessions.size(), 1);
        };
    }

    private List<Action> actions(String symbol) {
        return switch (symbol) {
            case SPLIT -> List.of(new Action(symbol, sessions.get(last - 31), 0.5));
            case REVERSE_SPLIT -> List.of(new Action(symbol, sessions.get(last - 61), 5));
            case FALSE_SPLIT -> List.of(new Action(symbol, sessions.get(last - 40), 0.25));
            default -> symbol.hashCode() % 3 == 0 ? Reports.dividends(symbol, sessions) : List.of();
        };
    }

    private Predicate<Quote> traded(String symbol) {
        return switch (symbol) {
            case SmallMarket.HALTED -> quote -> !quote.session().equals(SmallMarket.LAST);
            case SmallMarket.YOUNG -> quote -> quote.session().isAfter(sessions.get(last - 12));
            case SmallMarket.DELISTED -> quote -> quote.session().isBefore(sessions.get(last - 20));
            default -> quote -> true;
        };
    }
}
