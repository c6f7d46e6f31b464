package dev.nightdesk.source.files;

import dev.nightdesk.source.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes a market's files; its exchange is open from Monday to Friday.
record MarketFolder(Path path) {

    static final String PRICES = "symbol,date,open,high,low,close,volume\n";

    MarketFolder with(String file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return with(file, file.endsWith(".gz") ? packed(bytes) : bytes);
    }

    MarketFolder with(String file, byte[] bytes) {
        try {
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    FilesMarket open() {
        return FilesMarket.open(path, MarketFolder::isWeekday, MarketFolder::nextWeekday);
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    static <T> List<T> all(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        for (T row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    static boolean isWeekday(int day) {
        return LocalDate.ofEpochDay(day).getDayOfWeek().getValue() < 6;
    }

    static int nextWeekday(int day) {
        return isWeekday(day + 1) ? day + 1 : nextWeekday(day + 1);
    }
}
