package dev.nightdesk.store;

import static java.util.stream.Collectors.toSet;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Facts as filed.
public final class FactStore {

    private static final Width ACCESSION = new Width(24);

    private final Database database;

    public FactStore(Database database) {
        this.database = database;
    }

    /// A fact of one listing.
    ///
    /// @param accession number of the filing, empty if the market does not tell
    public record Filed(int instrumentId, Fact fact, String accession) {

        public Filed(int instrumentId, Fact fact) {
            this(instrumentId, fact, "");
        }

        private List<Object> key() {
            return List.of(
                    instrumentId,
                    fact.filed(),
                    fact.concept(),
                    fact.periodEnd(),
                    fact.period(),
                    fact.amended());
        }
    }

    /// Stores facts; of two with one key the later wins.
    public void store(Collection<Filed> facts) {
        Map<List<Object>, Filed> unique = new LinkedHashMap<>();
        facts.forEach(filed -> unique.put(filed.key(), filed));
        Set<Integer> stored = stored(unique.values());
        database.append(
                "fact",
                rows ->
                        unique.values().stream()
                                .filter(filed -> !stored.contains(filed.instrumentId()))
                                .forEach(filed -> write(rows, filed)));
        database.upsert(
                "fact",
                rows ->
                        unique.values().stream()
                                .filter(filed -> stored.contains(filed.instrumentId()))
                                .forEach(filed -> write(rows, filed)));
    }

    /// The listings among these that have a fact filed in the span of days of these.
    private Set<Integer> stored(Collection<Filed> facts) {
        Set<Integer> ids = facts.stream().map(Filed::instrumentId).collect(toSet());
        IntSummaryStatistics days =
                facts.stream().mapToInt(filed -> filed.fact().filed()).summaryStatistics();
        return ids.isEmpty()
                ? Set.of()
                : database.read(
                        "fact/stored",
                        Map.of(
                                "ids",
                                ids,
                                "from",
                                LocalDate.ofEpochDay(days.getMin()),
                                "to",
                                LocalDate.ofEpochDay(days.getMax())),
                        BarStore::ids);
    }

    /// Forgets a fact of which is known by now that it was filed earlier.
    public void forget(Filed filed) {
        Fact fact = filed.fact();
        database.sql("fact/forget")
                .param("id", filed.instrumentId())
                .param("concept", fact.concept().name())
                .param("period", fact.period().name())
                .param("end", LocalDate.ofEpochDay(fact.periodEnd()))
                .param("filed", LocalDate.ofEpochDay(fact.filed()))
                .param("amended", fact.amended())
                .update();
    }

    private static void write(RowWriter rows, Filed filed) {
        Fact fact = filed.fact();
        rows.integer(filed.instrumentId())
                .text(fact.concept().name())
                .text(fact.period().name())
                .integer(fact.fiscalYear())
                .day(fact.periodEnd())
                .day(fact.filed())
                .flag(fact.amended())
                .real(fact.value())
                .text(filed.accession().isEmpty() ? null : ACCESSION.fit(filed.accession()))
                .end();
    }

    /// The last day up to this one on which anything was filed.
    public Optional<LocalDate> newest(LocalDate day) {
        return database.sql("fact/newest")
                .param("day", day)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// The facts of listings in a range of ids filed within a span, by id, in order of filing.
    public Map<Integer, List<Fact>> of(int firstId, int lastId, LocalDate from, LocalDate to) {
        return database.read(
                "fact/of_listings",
                Map.of("first", firstId, "last", lastId, "from", from, "to", to),
                row -> {
                    Map<Integer, List<Fact>> facts = new TreeMap<>();
                    while (row.next()) {
                        facts.computeIfAbsent(row.integer(), id -> new ArrayList<>())
                                .add(fact(row));
                    }
                    return facts;
                });
    }

    private static Fact fact(RowReader row) {
        return new Fact(
                Concept.valueOf(row.text()),
                FiscalPeriod.valueOf(row.text()),
                row.integer(),
                row.day(),
                row.day(),
                row.flag(),
                row.real());
    }
}
