package dev.nightdesk.store;

import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/// Companies in the index, ranked as `search/companies` ranks them on PostgreSQL.
record CompanySearch(IndexSearcher searcher, Analyzer words) {

    private static final double EXACT = 10;
    private static final double PER_STANDING = 0.1;
    private static final int MOST_WORDED = 250;
    private static final int MOST_NAMED = 100;
    private static final int FEW = 3;
    private static final double ALIKE = 0.3;
    private static final Map<String, Float> HEAD =
            Map.of(IndexedCompany.NAME, 4f, IndexedCompany.KIND, 2f);
    private static final Map<String, Float> ALL =
            Map.of(
                    IndexedCompany.NAME,
                    4f,
                    IndexedCompany.KIND,
                    2f,
                    IndexedCompany.DESCRIPTION,
                    1f);

    /// A company that may be meant.
    private record Candidate(IndexedCompany company, double points, boolean isExact) {

        Candidate and(Candidate other) {
            return new Candidate(company, points + other.points, isExact || other.isExact);
        }

        double all() {
            return points + PER_STANDING * company.standing();
        }
    }

    private static final Comparator<Candidate> MEANT =
            Comparator.comparing(Candidate::isExact, Comparator.reverseOrder())
                    .thenComparingInt(one -> -one.company().standing())
                    .thenComparingInt(one -> one.company().symbol().length())
                    .thenComparing(one -> one.company().symbol());

    List<Found> of(Wanted wanted) throws IOException {
        Asked asked = wanted.asked();
        PlainName name = PlainName.of(asked.called());
        Map<String, Candidate> found = new LinkedHashMap<>();
        exact(wanted).forEach(one -> add(found, one));
        List<Candidate> worded = worded(wanted, name);
        worded.forEach(one -> add(found, one));
        List<Candidate> named =
                isCalledSo(wanted) || name.text().length() <= 3 ? List.of() : named(wanted, name);
        named.forEach(one -> add(found, one));
        if (worded.size() < FEW && named.size() < FEW && !asked.relaxed().isEmpty()) {
            loose(wanted).forEach(one -> add(found, one));
        }
        return best(found.values(), wanted);
    }

    private static void add(Map<String, Candidate> found, Candidate one) {
        found.merge(one.company().symbol(), one, Candidate::and);
    }

    private List<Candidate> exact(Wanted wanted) throws IOException {
        return candidates(symbols(wanted.asked().symbols()), wanted, MOST_NAMED).stream()
                .map(one -> new Candidate(one.company(), EXACT, true))
                .toList();
    }

    /// Those that hold all words.
    private List<Candidate> worded(Wanted wanted, PlainName name) throws IOException {
        List<Candidate> all =
                candidates(new AskedQuery(words, ALL).strict(wanted.asked()), wanted, MOST_WORDED);
        double top = all.stream().mapToDouble(Candidate::points).max().orElse(1);
        return all.stream()
                .map(one ->
                        new Candidate(
                                one.company(),
                                1 + one.points() / top + 2 * one.company().plain().similarity(name),
                                false))
                .toList();
    }

    private boolean isCalledSo(Wanted wanted) throws IOException {
        Query head = new AskedQuery(words, HEAD).strict(wanted.asked());
        return candidates(head, wanted, FEW).size() == FEW;
    }

    /// Those with a name that is spelled nearly so.
    private List<Candidate> named(Wanted wanted, PlainName name) throws IOException {
        Set<String> trigrams = name.trigrams();
        BooleanQuery.Builder many = new BooleanQuery.Builder();
        trigrams.forEach(trigram ->
                many.add(
                        new ConstantScoreQuery(
                                new TermQuery(new Term(IndexedCompany.TRIGRAM, trigram))),
                        Occur.SHOULD));
        many.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(ALIKE * trigrams.size())));
        return candidates(many.build(), wanted, MOST_WORDED).stream()
                .map(one ->
                        new Candidate(
                                one.company(), 3 * one.company().plain().similarity(name), false))
                .filter(one -> one.points() >= 3 * ALIKE)
                .sorted(Comparator.comparingDouble(one -> -one.points()))
                .limit(MOST_NAMED)
                .toList();
    }

    /// Those that hold some of the words.
    private List<Candidate> loose(Wanted wanted) throws IOException {
        List<Candidate> all =
                candidates(new AskedQuery(words, HEAD).loose(wanted.asked()), wanted, MOST_NAMED);
        double top = all.stream().mapToDouble(Candidate::points).max().orElse(1);
        return all.stream()
                .map(one -> new Candidate(one.company(), one.points() / top, false))
                .toList();
    }

    private List<Candidate> candidates(Query query, Wanted wanted, int most) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        all.add(
                FeatureField.newLinearQuery(IndexedCompany.FEATURES, IndexedCompany.STANDING, 0.3f),
                Occur.SHOULD);
        if (!wanted.sector().isBlank()) {
            all.add(sector(wanted.sector()), Occur.FILTER);
        }
        wanted.only().ifPresent(only -> all.add(symbols(only), Occur.FILTER));
        List<Candidate> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(all.build(), most).scoreDocs) {
            IndexedCompany company = new IndexedCompany(searcher.storedFields().document(hit.doc));
            found.add(new Candidate(company, hit.score, false));
        }
        return found;
    }

    private static Query symbols(Collection<String> symbols) {
        return new TermInSetQuery(
                IndexedCompany.SYMBOL, symbols.stream().map(BytesRef::new).toList());
    }

    private static Query sector(String part) {
        String literal = part.toLowerCase(Locale.ROOT).replaceAll("[*?\\\\]", "\\\\$0");
        return new WildcardQuery(new Term(IndexedCompany.SECTOR_KEY, "*" + literal + "*"));
    }

    /// Of the listings of one company the one that is meant, else the best known.
    private List<Found> best(Collection<Candidate> found, Wanted wanted) {
        Set<String> companies = new HashSet<>();
        Stream<Candidate> meant =
                found.stream().sorted(MEANT).filter(one -> companies.add(one.company().company()));
        Snippets snippets = new Snippets(words, wanted.asked());
        return meant.sorted(
                        Comparator.comparingDouble((Candidate one) -> -one.all())
                                .thenComparing(one -> one.company().symbol()))
                .limit(wanted.most())
                .map(one ->
                        one.company().found(snippets.of(one.company().description()), one.all()))
                .toList();
    }
}
