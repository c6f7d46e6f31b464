package dev.nightdesk.testmarket;

import dev.nightdesk.market.TradingCalendar;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A folder of nightly deliveries of a market: each has a session's bars as they were known first,
/// and those of the session before as they stand.
public record DeliveryFiles(Path directory) {

    /// Shares by which the first volumes of some listings are too high.
    private static final long TOO_MANY = 100;

    private static final String PRICES = "symbol,date,open,high,low,close,volume,adj_close";
    private static final String REPORTS =
            "symbol,end_date,amend,period_focus,fiscal_year,revenues,net_income,eps_basic,"
                    + "eps_diluted,assets,equity";

    /// Whether the first volume of a symbol's bars is too high.
    public static boolean isRestated(String symbol) {
        return symbol.hashCode() % 9 == 0;
    }

    /// The delivery of a session. Filings come on the day they are seen, and once more the day
    /// after.
    public DeliveryFiles put(SmallMarket market, LocalDate session) {
        LocalDate before = TradingCalendar.newYork().previous(session);
        Stream<String> now = of(market, session).map(quote -> line(first(quote)));
        Stream<String> then = of(market, before).map(quote -> last(quote, market.actions()));
        Stream<String> filings =
                market.filings().stream()
                        .filter(one -> one.seen().equals(session) || one.seen().equals(before))
                        .map(DeliveryFiles::report);
        Stream<String> symbols =
                market.listings().stream().map(one -> one.symbol() + "\t" + one.company());
        return write(
                session,
                text(symbols),
                text(Stream.concat(Stream.of(PRICES), Stream.concat(now, then))),
                text(Stream.concat(Stream.of(REPORTS), filings)));
    }

    private static Stream<Quote> of(SmallMarket market, LocalDate session) {
        return market.prices().stream().filter(quote -> quote.session().equals(session));
    }

    /// A bar as it was known first.
    public static Quote first(Quote one) {
        return new Quote(
                one.symbol(),
                one.session(),
                one.open(),
                one.high(),
                one.low(),
                one.close(),
                one.volume() + (isRestated(one.symbol()) ? TOO_MANY : 0));
    }

    private static String line(Quote one) {
        return one.line() + "," + one.close();
    }

    private static String last(Quote one, List<Action> actions) {
        double ratio =
                actions.stream()
                        .filter(action ->
                                action.symbol().equals(one.symbol())
                                        && action.previous().equals(one.session()))
                        .mapToDouble(Action::ratio)
                        .findFirst()
                        .orElse(1);
        return one.line() + "," + one.close() * ratio;
    }

    /// Without the day on which it was seen, which the delivery tells.
    private static String report(Filing one) {
        return one.line().substring(one.line().indexOf(',') + 1);
    }

    private static String text(Stream<String> lines) {
        return String.join("\n", lines.toList()) + "\n";
    }

    private DeliveryFiles write(LocalDate session, String symbols, String prices, String reports) {
        Path file = file(session);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed(file))) {
            put(tar, "symbols.txt", symbols);
            put(tar, "prices.csv", prices);
            put(tar, "reports.csv", reports);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream packed(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new GZIPOutputStream(Files.newOutputStream(file));
    }

    private static void put(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /// Where the delivery of a session lies.
    public Path file(LocalDate session) {
        return directory.resolve(session.format(DateTimeFormatter.BASIC_ISO_DATE) + ".tar.gz");
    }

    /// As `--market` takes it.
    public String market() {
        return "files:" + directory;
    }
}
