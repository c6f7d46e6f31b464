package dev.nightdesk.store;

import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Headline;
import dev.nightdesk.store.SearchStore.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// H2 has no full text search that is kept: two indexes stand beside its file.
final class IndexFinder implements Finder {

    private final Database database;
    private final Analyzer words = new EnglishWords();
    private final WordIndex companies;
    private final WordIndex news;

    IndexFinder(Database database) {
        this.database = database;
        Optional<Path> folder = database.address().folder().map(beside -> beside.resolve("search"));
        this.companies = new WordIndex(folder.map(in -> in.resolve("companies")), words);
        this.news = new WordIndex(folder.map(in -> in.resolve("news")), words);
    }

    /// What the rows of both tables are: another where any of them is.
    private record Marks(String companies, String news) {}

    private Marks marks() {
        return database.sql("search/marks")
                .query((row, n) -> new Marks(row.getString(1), row.getString(2)))
                .single();
    }

    @Override
    public List<Found> companies(Wanted wanted) {
        try (DirectoryReader reader = companies.of(marks().companies(), this::profiles)) {
            return new CompanySearch(new IndexSearcher(reader), words).of(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void profiles(Consumer<Document> to) {
        database.sql("search/every_profile")
                .query(row -> {
                    to.accept(IndexedCompany.of(row));
                });
    }

    @Override
    public List<Headline> news(Asked asked, Instant since, int most) {
        try (DirectoryReader reader = news.of(marks().news(), this::headlines)) {
            return new NewsSearch(new IndexSearcher(reader), words).of(asked, since, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void headlines(Consumer<Document> to) {
        database.sql("search/every_headline")
                .query(row -> {
                    to.accept(NewsSearch.document(row));
                });
    }
}
