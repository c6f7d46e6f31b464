package dev.nightdesk.bench;

import dev.nightdesk.market.TradingCalendar;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A made-up market of 6,000 listings and 504 sessions, the same each time.
final class BenchMarket {

    static final LocalDate SESSION = LocalDate.of(2016, 6, 30);
    static final int LISTINGS = 6_000;
    static final int SESSIONS = 504;

    private BenchMarket() {}

    static void write(Path directory) throws IOException {
        Path file = directory.resolve("prices.csv.gz");
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(directory);
        TradingCalendar calendar = TradingCalendar.newYork();
        List<LocalDate> sessions =
                calendar.sessions(calendar.sessionsBack(SESSION, SESSIONS - 1), SESSION);
        Random random = new Random(7);
        try (BufferedWriter out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(file)),
                                StandardCharsets.US_ASCII))) {
            out.write("symbol,date,open,high,low,close,volume\n");
            for (int listing = 0; listing < LISTINGS; listing++) {
                listing(out, String.format(Locale.ROOT, "B%04d", listing), sessions, random);
            }
        }
    }

    private static void listing(
            BufferedWriter out, String symbol, List<LocalDate> sessions, Random random)
            throws IOException {
        double close = Math.exp(1 + 4 * random.nextDouble());
        double size = Math.exp(9 + 6 * random.nextDouble());
        for (LocalDate session : sessions) {
            double move = 0.02 * random.nextGaussian();
            double open = close * (1 + move / 3);
            close *= Math.exp(move);
            double high = Math.max(open, close) * (1 + Math.abs(move) / 4);
            double low = Math.min(open, close) * (1 - Math.abs(move) / 4);
            long volume = (long) (size * (1 + 20 * Math.abs(move)));
            out.write(
                    "%s,%s,%.4f,%.4f,%.4f,%.4f,%d%n"
                            .formatted(symbol, session, open, high, low, close, volume)
                            .replace("\r", ""));
        }
    }
}
