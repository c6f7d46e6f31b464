package dev.nightdesk.source.simulated.served;

import tools.jackson.core.JsonGenerator;

/// Writes numbers of few decimals several times faster than a shortest double is found; there are
/// ten million of them in a year of bars.
final class Decimals {

    private static final int PLACES = 4;
    private static final double SCALE = 1e4;

    /// Beyond this a scaled number is not exact.
    private static final double MOST = 1e11;

    private static final int LONGEST = 24;

    private Decimals() {}

    static void write(JsonGenerator json, double number) {
        long whole = (long) number;
        if (whole == number) {
            json.writeNumber(whole);
        } else if (Math.abs(number) < MOST) {
            scaled(json, number);
        } else {
            json.writeNumber(number);
        }
    }

    private static void scaled(JsonGenerator json, double number) {
        long scaled = (long) (number * SCALE + (number < 0 ? -0.5 : 0.5));
        if (scaled / SCALE == number) {
            char[] text = new char[LONGEST];
            int from = digits(text, Math.abs(scaled), number < 0);
            json.writeNumber(text, from, last(text) - from);
        } else {
            json.writeNumber(number);
        }
    }

    /// Fills the text from its end and says where it begins.
    private static int digits(char[] text, long scaled, boolean isNegative) {
        int at = LONGEST;
        long left = scaled;
        for (int place = 0; left > 0 || place <= PLACES; place++) {
            if (place == PLACES) {
                text[--at] = '.';
            }
            text[--at] = (char) ('0' + left % 10);
            left /= 10;
        }
        if (isNegative) {
            text[--at] = '-';
        }
        return at;
    }

    /// Behind the last digit that counts.
    private static int last(char[] text) {
        int last = LONGEST;
        while (text[last - 1] == '0') {
            last--;
        }
        return last;
    }
}
