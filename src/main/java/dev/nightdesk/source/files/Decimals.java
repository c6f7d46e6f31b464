package dev.nightdesk.source.files;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/// Reads numbers as [Double#parseDouble] does, down to the last bit. What is nothing but digits and
/// a point, as nearly all prices are, takes a short way: an integer below 2⁵³ and a power of ten up
/// to 10²² are exact in a `double`, so that their quotient is the nearest one (Clinger, "How to
/// read floating point numbers accurately", 1990).
final class Decimals {

    /// So many digits fit into a `long`.
    private static final int SHORT = 18;

    private static final long EXACT = 1L << 53;
    private static final int POINT = '.' - '0';
    private static final double[] POWERS = powers();

    private Decimals() {}

    /// @throws NumberFormatException if the bytes are no number
    static double number(byte[] bytes, int from, int to) {
        long digits = 0;
        int behindPoint = -1;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == POINT && behindPoint < 0) {
                behindPoint = at + 1;
            } else {
                return anyNumber(bytes, from, to);
            }
        }
        int length = to - from;
        boolean isExact = digits <= EXACT && length <= SHORT && length > (behindPoint < 0 ? 0 : 1);
        if (!isExact) {
            return anyNumber(bytes, from, to);
        }
        return behindPoint < 0 ? digits : digits / POWERS[to - behindPoint];
    }

    private static double anyNumber(byte[] bytes, int from, int to) {
        return JavaDoubleParser.parseDouble(bytes, from, to - from);
    }

    private static double[] powers() {
        double[] powers = new double[SHORT];
        powers[0] = 1;
        for (int i = 1; i < SHORT; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
