package dev.nightdesk.source.massive;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.BarRules;
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
    private static final int SHORT = 16;

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
        if (!isOverTheCounter) {
            judge();
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

    private void judge() {
        if (!Ticker.isSymbol(symbol) || Double.isNaN(open + high + low + close + volume)) {
            String known = symbol.substring(0, Math.min(SHORT, symbol.length()));
            tally.reject(RowFault.MALFORMED, "something of '" + known + "' is missing");
            return;
        }
        QuotedBar bar = new QuotedBar(symbol, day, open, high, low, close, volume);
        BarRules.complaint(bar)
                .ifPresentOrElse(complaint -> tally.reject("", complaint), () -> keep(bar));
    }

    private void keep(QuotedBar bar) {
        if (met.add(symbol)) {
            bars.add(bar);
            BarRules.oddities(bar).forEach(oddity -> tally.wonder(oddity, symbol));
        } else {
            tally.reject(RowFault.DUPLICATE, symbol + " has a bar already");
        }
    }

    List<QuotedBar> bars() {
        return bars;
    }

    Rejections rejections() {
        return tally.rejections();
    }
}
