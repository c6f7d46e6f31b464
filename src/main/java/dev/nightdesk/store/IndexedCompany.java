package dev.nightdesk.store;

import dev.nightdesk.store.SearchStore.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/// A company as the index keeps it.
///
/// @param document with what is stored of it
record IndexedCompany(Document document) {

    static final String SYMBOL = "symbol";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String DESCRIPTION = "description";
    static final String SECTOR_KEY = "sector_key";
    static final String TRIGRAM = "trigram";
    static final String FEATURES = "features";
    static final String STANDING = "standing";
    private static final String EXCHANGE = "exchange";
    private static final String SECTOR = "sector";
    private static final String INDUSTRY = "industry";
    private static final String NAMED = "named";
    private static final String DESCRIBED = "described";

    /// A row of the table.
    static Document of(ResultSet row) throws SQLException {
        Document document = new Document();
        String name = row.getString(2);
        String sector = row.getString(4);
        int standing = row.getInt(7);
        document.add(new StringField(SYMBOL, row.getString(1), Store.YES));
        document.add(new TextField(NAME, name, Store.YES));
        document.add(new StoredField(EXCHANGE, row.getString(3)));
        document.add(new StoredField(SECTOR, sector));
        document.add(new StringField(SECTOR_KEY, sector.toLowerCase(Locale.ROOT), Store.NO));
        document.add(new StoredField(INDUSTRY, row.getString(5)));
        document.add(new TextField(KIND, sector + " " + row.getString(5), Store.NO));
        document.add(new TextField(DESCRIPTION, row.getString(6), Store.YES));
        document.add(new StoredField(STANDING, standing));
        document.add(new FeatureField(FEATURES, STANDING, standing + 1f));
        document.add(new StoredField(NAMED, row.getString(8)));
        document.add(new StoredField(DESCRIBED, Objects.requireNonNullElse(row.getString(9), "")));
        for (String trigram : PlainName.of(name).trigrams()) {
            document.add(new StringField(TRIGRAM, trigram, Store.NO));
        }
        return document;
    }

    String symbol() {
        return document.get(SYMBOL);
    }

    PlainName plain() {
        return PlainName.of(document.get(NAME));
    }

    String description() {
        return document.get(DESCRIPTION);
    }

    int standing() {
        return document.getField(STANDING).numericValue().intValue();
    }

    /// Listings of one company have the same.
    String company() {
        return plain().text().isEmpty() ? symbol() : plain().text();
    }

    Found found(String snippet, double points) {
        return new Found(
                symbol(),
                document.get(NAME),
                document.get(EXCHANGE),
                document.get(SECTOR),
                document.get(INDUSTRY),
                snippet,
                LocalDate.parse(document.get(NAMED)),
                Optional.of(document.get(DESCRIBED))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                points);
    }
}
