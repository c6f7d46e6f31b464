package dev.nightdesk.source.massive;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The bars of one day, as they are read. There are more than ten thousand, so that a row is taken
/// field by field without anything in between.
final class BarRows implements JsonPage.Taker {

    private static final int USUAL = 1 << 14;

    private final int day;
    private final List<QuotedBar> bars = new ArrayList<>(USUAL);
    private final Set<String> met = HashSet.newHashSet(USUAL);
    private final RowTally tally = new RowTally();

    private String symbol = "";
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private boolean isOverTheCounter;

    /// @param day epoch day of all bars
    BarRows(int day) {
        this.day = day;
    }

    @Override
    public void take(JsonParser json) {
        clear();
        if (json.hasToken(JsonToken.START_OBJECT)) {
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                take(name, json);
                json.skipChildren();
            }
        }
        if (!isOverTheCounter && isUsable()) {
            keep();
        }
    }

    private void clear() {
        symbol = "";
        open = Double.NaN;
        high = Double.NaN;
        low = Double.NaN;
        close = Double.NaN;
        volume = Double.NaN;
        isOverTheCounter = false;
    }

    private void take(String name, JsonParser json) {
        switch (name) {
            case "T" -> symbol = json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
            case "o" -> open = number(json);
            case "h" -> high = number(json);
            case "l" -> low = number(json);
            case "c" -> close = number(json);
            case "v" -> volume = number(json);
            case "otc" -> isOverTheCounter = json.hasToken(JsonToken.VALUE_TRUE);
            default -> {}
        }
    }

    /// Not a number if there is none.
    private static double number(JsonParser json) {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        try {
            return Double.parseDouble(json.getString());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private boolean isUsable() {
        if (!Ticker.isSymbol(symbol) || Double.isNaN(open + high + low + close + volume)) {
            return reject(RowFault.MALFORMED, "something is missing");
        } else if (!(isPrice(open) && isPrice(high) && isPrice(low) && isPrice(close))) {
            return reject(RowFault.BAD_PRICE, "a price is not above zero");
        } else if (high < low) {
            return reject(RowFault.HIGH_BELOW_LOW, "high " + high + " is below low " + low);
        } else if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
            return reject(RowFault.BAD_VOLUME, "volume " + volume);
        } else if (!met.add(symbol)) {
            return reject(RowFault.DUPLICATE, "met before");
        }
        return true;
    }

    private static boolean isPrice(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private boolean reject(RowFault fault, String why) {
        tally.reject(fault, "'" + symbol.substring(0, Math.min(16, symbol.length())) + "': " + why);
        return false;
    }

    private void keep() {
        bars.add(new QuotedBar(symbol, day, open, high, low, close, volume));
        if (open < low || open > high) {
            tally.wonder(Oddity.OPEN_OUTSIDE_RANGE, symbol);
        }
        if (close < low || close > high) {
            tally.wonder(Oddity.CLOSE_OUTSIDE_RANGE, symbol);
        }
        if (volume == 0) {
            tally.wonder(Oddity.NO_VOLUME, symbol);
        }
    }

    List<QuotedBar> bars() {
        return bars;
    }

    Rejections rejections() {
        return tally.rejections();
    }
}
