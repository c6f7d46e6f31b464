package dev.nightdesk.store;

import dev.nightdesk.store.Asked.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What is asked, as the index understands it. Nothing of it is parsed a second time, so that no
/// text can be taken for a command.
///
/// @param fields where words are looked for, with what each counts
record AskedQuery(Analyzer analyzer, Map<String, Float> fields) {

    /// All of it: alternatives of words that have to be there together. Words that are everywhere
    /// are left out; where nothing else is asked, nothing is found.
    Query strict(Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Clause> together = new ArrayList<>();
        for (Clause clause : asked.clauses()) {
            if (clause.isAlternative()) {
                any.add(all(together), Occur.SHOULD);
                together.clear();
            }
            together.add(clause);
        }
        return any.add(all(together), Occur.SHOULD).build();
    }

    private Query all(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean isWanted = false;
        boolean isUnwanted = false;
        for (Clause clause : clauses) {
            List<String> words = words(clause.words());
            if (!words.isEmpty()) {
                all.add(anywhere(words), clause.isExcluded() ? Occur.MUST_NOT : Occur.MUST);
                isWanted |= !clause.isExcluded();
                isUnwanted |= clause.isExcluded();
            }
        }
        if (!isWanted) {
            all.add(
                    isUnwanted ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("nothing asked"),
                    Occur.MUST);
        }
        return all.build();
    }

    /// Any of the words that are to be there.
    Query loose(Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : asked.clauses()) {
            List<String> words = words(clause.words());
            if (!clause.isExcluded() && !words.isEmpty()) {
                any.add(anywhere(words), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private Query anywhere(List<String> words) {
        return new DisjunctionMaxQuery(
                fields.entrySet().stream()
                        .map(field ->
                                (Query) new BoostQuery(in(field.getKey(), words), field.getValue()))
                        .toList(),
                0.2f);
    }

    private static Query in(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(1, field, words.toArray(String[]::new));
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
