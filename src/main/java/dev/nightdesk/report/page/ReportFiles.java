package dev.nightdesk.report.page;

import dev.nightdesk.market.HarmlessWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The files of one report.
///
/// @param place the folder they go to
public record ReportFiles(Path place) {

    /// The front page and what mails and programs read of it.
    public void front(MorningPage page, Links links) throws IOException {
        try (Writer out = open(place.resolve("index.html"))) {
            Pages.index(page, links, out);
        }
        text("summary.txt", SummaryText.of(page));
        text("summary.json", SummaryJson.of(page));
    }

    private void text(String name, String text) throws IOException {
        try (Writer out = new HarmlessWriter(open(place.resolve(name)))) {
            out.write(text);
        }
    }

    /// The page of one listing.
    public void stock(StockPage page) throws IOException {
        Path folder = Files.createDirectories(place.resolve("stock"));
        try (Writer out = open(folder.resolve(Links.file(page.opinion().ticker())))) {
            Pages.stock(page, out);
        }
    }

    /// A table.
    public void table(String name, Consumer<Writer> table) throws IOException {
        try (Writer out = open(place.resolve(name))) {
            table.accept(out);
        }
    }

    /// What cannot be written in UTF-8 becomes a question mark.
    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }
}
