package dev.nightdesk.testmarket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A directory with a market's files, well written or not.
public record MarketFiles(Path directory) {

    private static final String PRICES = "symbol,date,open,high,low,close,volume";
    private static final String ACTIONS = "symbol,prev_date,ratio";
    private static final String FILINGS =
            "seen_date,symbol,end_date,amend,period_focus,fiscal_year,revenues,net_income,eps_basic,"
                    + "eps_diluted,assets,equity";
    private static final String SYMBOLS = "symbol,company,kind";

    /// All four files, packed or not, with commas or tabs, as real directories mix them.
    public MarketFiles put(SmallMarket market) {
        return putPrices("prices.csv.gz", market)
                .put("actions.csv", lines(ACTIONS, market.actions().stream().map(Action::line)))
                .put(
                        "fundamentals.csv.gz",
                        lines(FILINGS, market.filings().stream().map(Filing::line)))
                .put("symbols.tsv", lines(SYMBOLS, market.listings().stream().map(Listed::line)));
    }

    public MarketFiles putPrices(String name, SmallMarket market) {
        return put(name, lines(PRICES, market.prices().stream().map(Quote::line)));
    }

    /// The prices with one line rewritten, the header being line 1.
    public MarketFiles putPrices(
            String name, SmallMarket market, int line, UnaryOperator<String> rewrite) {
        List<String> lines =
                new ArrayList<>(lines(PRICES, market.prices().stream().map(Quote::line)));
        lines.set(line - 1, rewrite.apply(lines.get(line - 1)));
        return put(name, lines);
    }

    private static List<String> lines(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).toList();
    }

    private MarketFiles put(String name, List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        byte[] bytes =
                (name.contains(".tsv") ? text.replace(',', '\t') : text)
                        .getBytes(StandardCharsets.UTF_8);
        return write(name, name.endsWith(".gz") ? packed(bytes) : bytes);
    }

    /// Cuts a file off in its middle.
    public MarketFiles truncate(String name) {
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(name));
            return write(name, Arrays.copyOf(bytes, bytes.length / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MarketFiles remove(String name) {
        try {
            Files.delete(directory.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MarketFiles write(String name, byte[] bytes) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// As `--market` takes it.
    public String market() {
        return "files:" + directory;
    }
}
