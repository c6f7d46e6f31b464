package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every file under `sql/query` is used, and every statement that is asked for has one.
class SqlFilesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/nightdesk/store");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:sql|statement|text|read|series)\\(\\s*\"([a-z_/]+)\"(?! *\\+)");
    private static final Pattern TABLE =
            Pattern.compile("\\.(append|upsert|merge)\\(\\s*\"([a-z_]+)\"");
    private static final Pattern BY_TABLE =
            Pattern.compile(
                    "List\\.of\\(\\s*((?:\"[a-z]+\"[,\\s]*)+)\\)\\) \\{\\s*\\S+\"([a-z]+/(?:forget|publish)_)\" \\+");

    private static String sources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().map(SqlFilesTest::text).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names that the sources of the room ask for on a database.
    private static Set<String> asked(Dialect dialect) {
        String sources = sources();
        Set<String> asked = new TreeSet<>();
        NAME.matcher(sources).results().map(found -> found.group(1)).forEach(asked::add);
        BY_TABLE.matcher(sources)
                .results()
                .forEach(found ->
                        Pattern.compile("[a-z]+")
                                .matcher(found.group(1))
                                .results()
                                .forEach(table -> asked.add(found.group(2) + table.group())));
        TABLE.matcher(sources).results().forEach(bulk -> asked.addAll(names(dialect, bulk)));
        return asked;
    }

    private static Set<String> names(Dialect dialect, MatchResult bulk) {
        String table = bulk.group(2);
        boolean staged = bulk.group(1).equals("upsert") && dialect == Dialect.POSTGRESQL;
        return staged
                ? Set.of(table + "/stage", table + "/stage_copy", table + "/upsert")
                : Set.of(table + "/" + bulk.group(1));
    }

    @Test
    void every_file_is_asked_for() {
        Set<String> both = asked(Dialect.H2);
        both.addAll(asked(Dialect.POSTGRESQL));
        assertThat(both).containsAll(SqlFiles.common()).hasSizeGreaterThan(50);
        assertThat(asked(Dialect.H2)).containsAll(SqlFiles.of(Dialect.H2));
        assertThat(asked(Dialect.POSTGRESQL)).containsAll(SqlFiles.of(Dialect.POSTGRESQL));
    }

    @Test
    void every_name_that_is_asked_for_has_a_file() {
        Set<String> onlyPostgres =
                Set.of(
                        "tidy",
                        "reclaim",
                        "schema/lacking",
                        "schema/owners",
                        "lease/take",
                        "lease/holds",
                        "lease/release",
                        "lease/holder",
                        "lease/heard",
                        "lease/beat",
                        "fence/evict",
                        "search/companies",
                        "search/news",
                        "search/tidy");
        Set<String> onlyH2 =
                Set.of(
                        "checkpoint",
                        "compact",
                        "size/fill",
                        "search/marks",
                        "search/every_profile",
                        "search/every_headline");
        for (Dialect dialect : Dialect.values()) {
            Set<String> there = SqlFiles.common();
            there.addAll(SqlFiles.of(dialect));
            there.addAll(onlyPostgres);
            there.addAll(onlyH2);
            assertThat(there).containsAll(asked(dialect));
        }
        assertThat(SqlFiles.of(Dialect.POSTGRESQL)).containsAll(onlyPostgres);
        assertThat(SqlFiles.of(Dialect.H2)).containsAll(onlyH2);
    }

    @Test
    void a_statement_is_common_or_of_each_dialect_never_both() {
        for (Dialect dialect : Dialect.values()) {
            assertThat(SqlFiles.of(dialect)).doesNotContainAnyElementsOf(SqlFiles.common());
        }
    }

    /// How a file's name says it, and the versions in it.
    private static final Pattern SAYS = Pattern.compile("V(\\d{3})__.*__works_from_(\\d{3})\\.sql");

    /// The first version that reads it.
    private static final String RULE = "V022";

    private static boolean saysWhoMayGoOn(String migration) {
        Matcher says = SAYS.matcher(migration);
        return says.matches() && says.group(2).compareTo(says.group(1)) <= 0;
    }

    @Test
    void a_migration_says_which_programs_may_go_on_working() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("sql/migration"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".sql"))
                                    .filter(name -> name.substring(0, 4).compareTo(RULE) > 0)
                                    .filter(name -> !saysWhoMayGoOn(name)))
                    .as("name it V0nn__…__works_from_0nn.sql: ops/decisions/0029")
                    .isEmpty();
        }
        assertThat(saysWhoMayGoOn("V030__more__works_from_029.sql")).isTrue();
        assertThat(saysWhoMayGoOn("V030__more__works_from_031.sql")).isFalse();
        assertThat(saysWhoMayGoOn("V030__more.sql")).isFalse();
    }
}
