package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// Writes the rows of one day's bars.
final class BarRows {

    private static final SerializedString TICKER = new SerializedString("T");
    private static final SerializedString VOLUME = new SerializedString("v");
    private static final SerializedString OPEN = new SerializedString("o");
    private static final SerializedString CLOSE = new SerializedString("c");
    private static final SerializedString HIGH = new SerializedString("h");
    private static final SerializedString LOW = new SerializedString("l");
    private static final SerializedString TIME = new SerializedString("t");

    /// One volume of so many is written with an exponent.
    private static final int EXPONENTS = 16;

    private static final double LARGE = 1e6;

    private final Roll roll;
    private final int day;
    private final long end;
    private final Set<Integer> garbage;

    /// @param garbage listings whose rows are spoilt
    BarRows(Roll roll, LocalDate day, Moment now, Set<Integer> garbage) {
        this.roll = roll;
        this.day = Moment.day(day);
        end = now.calendar().closing(day).toInstant().toEpochMilli();
        this.garbage = garbage;
    }

    void write(JsonGenerator json, DayBar bar) {
        String symbol = roll.at(bar.listing()).symbol(day);
        if (garbage.contains(bar.listing())) {
            spoilt(json, bar, symbol);
        } else {
            row(json, symbol, bar);
        }
    }

    private void row(JsonGenerator json, String symbol, DayBar bar) {
        json.writeStartObject();
        json.writeName(TICKER);
        json.writeString(symbol);
        json.writeName(VOLUME);
        volume(json, bar);
        json.writeName(OPEN);
        Decimals.write(json, bar.open());
        json.writeName(CLOSE);
        Decimals.write(json, bar.close());
        json.writeName(HIGH);
        Decimals.write(json, bar.high());
        json.writeName(LOW);
        Decimals.write(json, bar.low());
        json.writeName(TIME);
        json.writeNumber(end);
        json.writeEndObject();
    }

    private void volume(JsonGenerator json, DayBar bar) {
        if (bar.volume() >= LARGE && Lot.below(EXPONENTS, day, bar.listing()) == 0) {
            json.writeNumber(exponent(Math.round(bar.volume())));
        } else {
            Decimals.write(json, bar.volume());
        }
    }

    /// Such as `5.617399e+07`.
    static String exponent(long volume) {
        String digits = Long.toString(volume);
        int power = digits.length() - 1;
        return digits.charAt(0) + "." + digits.substring(1) + (power < 10 ? "e+0" : "e+") + power;
    }

    /// A row that no reader may take for a bar, in one of several ways.
    private void spoilt(JsonGenerator json, DayBar bar, String symbol) {
        double price = bar.close();
        switch (Lot.below(6, bar.listing(), day)) {
            case 0 -> row(json, symbol, prices(bar, -price, price));
            case 1 -> row(json, symbol, prices(bar, 0, price));
            case 2 -> row(json, symbol, prices(bar, price * 1.1, price * 0.9));
            case 3 -> row(json, "ZQ" + symbol.charAt(0) + ".QZ", bar);
            case 4 -> text(json, symbol, "NaN");
            default -> empty(json, symbol);
        }
    }

    private static DayBar prices(DayBar bar, double low, double high) {
        return new DayBar(bar.listing(), high, high, low, high, bar.volume());
    }

    private void text(JsonGenerator json, String symbol, String price) {
        json.writeStartObject();
        json.writeStringProperty("T", symbol);
        json.writeNumberProperty("v", -1);
        json.writeStringProperty("c", price);
        json.writeNumberProperty("t", end);
        json.writeEndObject();
    }

    private void empty(JsonGenerator json, String symbol) {
        json.writeStartObject();
        json.writeStringProperty("T", symbol);
        json.writeNullProperty("v");
        json.writeNullProperty("o");
        json.writeNullProperty("c");
        json.writeNumberProperty("t", end);
        json.writeEndObject();
    }
}
