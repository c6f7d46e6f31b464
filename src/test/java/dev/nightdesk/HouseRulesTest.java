package dev.nightdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.store.UnusableDatabase;
import java.net.Socket;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/// The plan of the house: which room may know which, and what may come in from outside.
class HouseRulesTest {

    private static final String HOUSE = "dev.nightdesk.";
    private static final JavaClasses NIGHTDESK =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.nightdesk");

    private static final Set<String> CORE =
            Set.of("market", "indicator", "forecast", "rating", "ledger");

    /// Each room with the rooms it may know.
    private static final Map<String, Set<String>> ROOMS =
            Map.ofEntries(
                    Map.entry("market", Set.of()),
                    Map.entry("ledger", Set.of("market")),
                    Map.entry("indicator", Set.of("market")),
                    Map.entry("forecast", Set.of("market", "indicator")),
                    Map.entry("rating", Set.of("market", "indicator", "forecast")),
                    Map.entry("source", Set.of("market", "ledger")),
                    Map.entry("store", CORE),
                    Map.entry("telemetry", Set.of()),
                    Map.entry("report", CORE),
                    Map.entry("night", with(CORE, "source", "store", "telemetry", "report")),
                    Map.entry("cli", Set.of("night")));

    /// What the door may know beyond its room: the two refusals it turns into exit codes.
    private static final DescribedPredicate<JavaClass> REFUSALS =
            belongToAnyOf(UnusableDatabase.class, UnusableSource.class);

    private static final Pattern OWN_TIME =
            Pattern.compile(
                    "java\\.time\\..*\\.now\\((?!java\\.time\\.Clock\\)).*\\)"
                            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"
                            + "|java\\.util\\.Date\\.<init>\\(\\)");

    private static final ArchRule NOBODY_READS_A_CLOCK_OF_ITS_OWN =
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe("tell the time by themselves", HouseRulesTest::isOwnTime));

    private static boolean isOwnTime(JavaAccess<?> access) {
        return OWN_TIME.matcher(access.getTarget().getFullName()).matches();
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length()).replaceAll("\\..*", "");
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return resideInAPackage(HOUSE + room + "..");
    }

    private static String[] packages(Set<String> rooms) {
        return rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new);
    }

    /// The room may use its own types, those of the rooms it may know, and nothing else of ours.
    private static ArchRule knowsOnly(String room, Set<String> others) {
        DescribedPredicate<JavaClass> known =
                resideInAnyPackage(packages(with(others, room)))
                        .or(room.equals("cli") ? REFUSALS : DescribedPredicate.alwaysFalse());
        return noClasses()
                .that(inRoom(room))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.nightdesk..").and(not(known)))
                .as(room + " knows only " + new TreeSet<>(others))
                .allowEmptyShould(true);
    }

    @Test
    void every_room_is_in_the_plan() {
        assertThat(NIGHTDESK.stream().map(HouseRulesTest::room).distinct())
                .contains("market", "store", "cli")
                .isSubsetOf(ROOMS.keySet());
    }

    @Test
    void a_room_knows_only_the_rooms_it_may() {
        ROOMS.forEach((room, others) -> knowsOnly(room, others).check(NIGHTDESK));
    }

    @Test
    void the_rule_of_the_rooms_notices_a_room_that_is_not_allowed() {
        ArchRule tooStrict = knowsOnly("store", Set.of("rating"));
        assertThatThrownBy(() -> tooStrict.check(NIGHTDESK))
                .hasMessageContaining("dev.nightdesk.market.Bar");
    }

    @Test
    void the_door_only_tells_refusals_apart() {
        noClasses()
                .that(inRoom("cli"))
                .and()
                .doNotHaveSimpleName("ExitCode")
                .and()
                .doNotHaveSimpleName("Failures")
                .should()
                .dependOnClassesThat(REFUSALS)
                .check(NIGHTDESK);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("dev.nightdesk.(**)").should().beFreeOfCycles().check(NIGHTDESK);
    }

    @Test
    void the_core_needs_nothing_but_java() {
        classes()
                .that(resideInAnyPackage(packages(CORE)))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packages(CORE))
                                .or(
                                        resideInAnyPackage(
                                                "java.lang..",
                                                "java.math..",
                                                "java.nio.charset..",
                                                "java.security..",
                                                "java.time..",
                                                "java.text..",
                                                "java.util..",
                                                "java.io..",
                                                "org.jspecify.annotations"))
                                .or(describe("arrays of numbers", JavaClass::isArray))
                                .or(describe("primitives", JavaClass::isPrimitive)))
                .check(NIGHTDESK);
    }

    @Test
    void only_sources_speak_http() {
        noClasses()
                .that(not(inRoom("source")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.net.http..",
                                "org.springframework.http..",
                                "org.springframework.web.client..",
                                "org.apache.hc..",
                                "okhttp3.."))
                .orShould()
                .dependOnClassesThat(belongToAnyOf(URLConnection.class, Socket.class))
                .check(NIGHTDESK);
    }

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that(not(inRoom("store")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.springframework.jdbc..",
                                        "org.postgresql..",
                                        "org.h2..",
                                        "com.zaxxer..",
                                        "org.flywaydb..")
                                .and(not(type(DataSource.class))))
                .check(NIGHTDESK);
    }

    @Test
    void only_the_wiring_of_spring_batch_is_handed_a_data_source() {
        noClasses()
                .that(not(inRoom("store")))
                .and(not(describe("NightBatch", named("NightBatch"))))
                .should()
                .dependOnClassesThat(type(DataSource.class))
                .check(NIGHTDESK);
    }

    @Test
    void only_the_wiring_of_spring_batch_is_handed_transactions() {
        noClasses()
                .that(not(inRoom("store")))
                .and(not(describe("NightBatch and Steps", named("NightBatch").or(named("Steps")))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.transaction.."))
                .check(NIGHTDESK);
        noClasses()
                .that(inRoom("night"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework.transaction..")
                                .and(not(type(PlatformTransactionManager.class))))
                .check(NIGHTDESK);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(
                name,
                type -> type.getName().replaceAll("\\$.*", "").equals(HOUSE + "night." + name));
    }

    @Test
    void nobody_reads_a_clock_that_was_not_handed_to_it() {
        NOBODY_READS_A_CLOCK_OF_ITS_OWN.check(NIGHTDESK);
    }

    @Test
    void only_the_door_winds_up_a_clock() {
        noClasses()
                .that(not(inRoom("cli")))
                .should()
                .accessTargetWhere(
                        describe(
                                "make a clock of the system",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(Clock.class)
                                                && access.getName()
                                                        .matches(
                                                                "system.*|tick(Millis|Seconds|Minutes)")))
                .check(NIGHTDESK);
    }

    @Test
    void only_the_door_prints() {
        noClasses()
                .that(not(inRoom("cli")))
                .should()
                .accessTargetWhere(
                        describe(
                                "print to the console",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(System.class)
                                                && access.getName().matches("out|err|console")))
                .check(NIGHTDESK);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        Set<String> all =
                NIGHTDESK.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked =
                NIGHTDESK.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        assertThat(all).isNotEmpty().isSubsetOf(marked);
    }

    @Test
    void the_rule_of_the_clock_notices_who_breaks_it() {
        JavaClasses breaking = new ClassFileImporter().importClasses(Offender.class);
        assertThatThrownBy(() -> NOBODY_READS_A_CLOCK_OF_ITS_OWN.check(breaking))
                .hasMessageContaining("Instant.now()")
                .hasMessageContaining("LocalDate.now(java.time.ZoneId)")
                .hasMessageContaining("System.currentTimeMillis()")
                .hasMessageNotContaining("now(java.time.Clock)");
    }

    /// Does what nobody may; only its last line is as it should be.
    private static final class Offender implements LongSupplier {

        @Override
        public long getAsLong() {
            return Instant.now().toEpochMilli()
                    + System.currentTimeMillis()
                    + LocalDate.now(ZoneOffset.UTC).toEpochDay()
                    + LocalDate.now(Clock.systemUTC()).toEpochDay();
        }
    }
}
