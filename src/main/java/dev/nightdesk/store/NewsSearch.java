package dev.nightdesk.store;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.store.SearchStore.Headline;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;

/// Headlines in the index.
record NewsSearch(IndexSearcher searcher, Analyzer words) {

    private static final String ID = "id";
    private static final String PUBLISHED = "published";
    private static final String PUBLISHER = "publisher";
    private static final String HEADLINE = "headline";
    private static final String ADDRESS = "address";

    /// A row of the table.
    static Document document(ResultSet row) throws SQLException {
        Document document = new Document();
        long published = row.getObject(2, OffsetDateTime.class).toInstant().toEpochMilli();
        document.add(new StoredField(ID, row.getString(1)));
        document.add(new LongField(PUBLISHED, published, Store.YES));
        document.add(new StoredField(PUBLISHER, row.getString(3)));
        document.add(new TextField(HEADLINE, row.getString(4), Store.YES));
        document.add(new StoredField(ADDRESS, row.getString(5)));
        return document;
    }

    /// Newest first.
    List<Headline> of(Asked asked, Instant since, int most) throws IOException {
        Query query =
                new BooleanQuery.Builder()
                        .add(new AskedQuery(words, Map.of(HEADLINE, 1f)).strict(asked), Occur.MUST)
                        .add(
                                LongField.newRangeQuery(
                                        PUBLISHED, since.toEpochMilli(), Long.MAX_VALUE),
                                Occur.FILTER)
                        .build();
        Snippets snippets = new Snippets(words, asked);
        Sort newest =
                new Sort(LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MAX));
        List<Headline> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most, newest).scoreDocs) {
            NewsItem item = item(searcher.storedFields().document(hit.doc));
            found.add(new Headline(item, snippets.of(item.headline()), Set.of()));
        }
        return found;
    }

    private static NewsItem item(Document stored) {
        return new NewsItem(
                stored.get(ID),
                Instant.ofEpochMilli(stored.getField(PUBLISHED).numericValue().longValue()),
                stored.get(PUBLISHER),
                stored.get(HEADLINE),
                stored.get(ADDRESS));
    }
}
