package dev.nightdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/// What may come in from outside, and by which room: frameworks, HTTP, SQL, the time, the console.
class OutsideRulesTest {

    /// What forecasting computes by: distributions, matrices, trees.
    private static final String[] ARITHMETIC = {
        "org.apache.commons.statistics..",
        "org.ejml..",
        "io.github.metarank.lightgbm4j..",
        "com.microsoft.ml.lightgbm.."
    };

    private static final Pattern OWN_TIME =
            Pattern.compile(
                    "java\\.time\\..*\\.now\\((?!java\\.time\\.Clock\\)).*\\)"
                            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"
                            + "|java\\.util\\.Date\\.<init>\\(\\)");

    private static final ArchRule NOBODY_READS_A_CLOCK_OF_ITS_OWN =
            noClasses()
                    .that(not(describe("Meters", named("metrics.Meters"))))
                    .should()
                    .accessTargetWhere(
                            describe("tell the time by themselves", OutsideRulesTest::isOwnTime));

    private static boolean isOwnTime(JavaAccess<?> access) {
        return OWN_TIME.matcher(access.getTarget().getFullName()).matches();
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(
                name,
                type ->
                        type.getName()
                                .replaceAll("\\$.*", "")
                                .equals(House.NAME + "night." + name));
    }

    @Test
    void the_core_needs_nothing_but_java() {
        classes()
                .that(resideInAnyPackage(House.packages(House.CORE)))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(House.packages(House.CORE))
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
                                .or(resideInAnyPackage(ARITHMETIC))
                                .or(describe("arrays of numbers", JavaClass::isArray))
                                .or(describe("primitives", JavaClass::isPrimitive)))
                .check(House.TYPES);
    }

    @Test
    void only_forecasting_takes_libraries_of_arithmetic() {
        noClasses()
                .that(not(House.inRoom("forecast")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ARITHMETIC))
                .check(House.TYPES);
    }

    @Test
    void only_sources_speak_http() {
        noClasses()
                .that(not(House.inRoom("source")))
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
                .check(House.TYPES);
    }

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that(not(House.inRoom("store")))
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
                .check(House.TYPES);
    }

    @Test
    void only_the_wiring_of_spring_batch_is_handed_a_data_source() {
        noClasses()
                .that(not(House.inRoom("store")))
                .and(not(describe("NightBatch", named("NightBatch"))))
                .should()
                .dependOnClassesThat(type(DataSource.class))
                .check(House.TYPES);
    }

    @Test
    void only_the_wiring_of_spring_batch_is_handed_transactions() {
        noClasses()
                .that(not(House.inRoom("store")))
                .and(not(describe("NightBatch and Steps", named("NightBatch").or(named("Steps")))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.transaction.."))
                .check(House.TYPES);
        noClasses()
                .that(House.inRoom("night"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework.transaction..")
                                .and(not(type(PlatformTransactionManager.class))))
                .check(House.TYPES);
    }

    @Test
    void nobody_reads_a_clock_that_was_not_handed_to_it() {
        NOBODY_READS_A_CLOCK_OF_ITS_OWN.check(House.TYPES);
    }

    @Test
    void only_the_door_winds_up_a_clock() {
        noClasses()
                .that(not(House.inRoom("cli")))
                .should()
                .accessTargetWhere(
                        describe(
                                "make a clock of the system",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(Clock.class)
                                                && access.getName()
                                                        .matches(
                                                                "system.*|tick(Millis|Seconds|Minutes)")))
                .check(House.TYPES);
    }

    @Test
    void only_the_door_prints() {
        noClasses()
                .that(not(House.inRoom("cli")))
                .should()
                .accessTargetWhere(
                        describe(
                                "print to the console",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(System.class)
                                                && access.getName().matches("out|err|console")))
                .check(House.TYPES);
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
