package dev.nightdesk.report.chart;

/// A line as SVG writes it: tenths of a pixel, each point relative to the one before, so that it is
/// short; a gap where a value is unknown.
final class PathText {

    private static final int TENTHS = 10;

    private final StringBuilder text = new StringBuilder();
    private boolean isDown;
    private long x;
    private long y;

    /// @param ys NaN where unknown
    static String of(double[] xs, double[] ys) {
        PathText path = new PathText();
        for (int i = 0; i < xs.length; i++) {
            path.to(xs[i], ys[i]);
        }
        return path.text.toString();
    }

    private void to(double toX, double toY) {
        if (Double.isNaN(toY)) {
            isDown = false;
            return;
        }
        long nextX = Math.round(toX * TENTHS);
        long nextY = Math.round(toY * TENTHS);
        if (isDown) {
            point("l", nextX - x, nextY - y);
        } else {
            point("M", nextX, nextY);
        }
        x = nextX;
        y = nextY;
        isDown = true;
    }

    private void point(String command, long atX, long atY) {
        text.append(command).append(tenths(atX)).append(atY < 0 ? "" : " ").append(tenths(atY));
    }

    /// Such as `12.3`, `-.4` or `5`.
    private static String tenths(long value) {
        long whole = Math.abs(value) / TENTHS;
        long part = Math.abs(value) % TENTHS;
        String sign = value < 0 ? "-" : "";
        if (part == 0) {
            return (whole == 0 ? "" : sign) + whole;
        }
        return sign + (whole == 0 ? "" : whole) + "." + part;
    }

    /// A position on its own.
    static String position(double value) {
        return tenths(Math.round(value * TENTHS));
    }
}
