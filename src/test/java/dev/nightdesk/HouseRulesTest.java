package dev.nightdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.store.UnusableDatabase;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The plan of the house: which room may know which.
class HouseRulesTest {

    /// Each room with the rooms it may know.
    private static final Map<String, Set<String>> ROOMS =
            Map.ofEntries(
                    Map.entry("market", Set.of()),
                    Map.entry("ledger", Set.of("market")),
                    Map.entry("indicator", Set.of("market")),
                    Map.entry("forecast", Set.of("market", "indicator")),
                    Map.entry("rating", Set.of("market", "indicator", "forecast")),
                    Map.entry("source", Set.of("market", "ledger")),
                    Map.entry("store", House.CORE),
                    Map.entry("telemetry", Set.of()),
                    Map.entry("report", House.CORE),
                    Map.entry(
                            "night",
                            House.with(House.CORE, "source", "store", "telemetry", "report")),
                    Map.entry("cli", House.with(House.CORE, "night")));

    /// What the door may know beyond its room: the two refusals it turns into exit codes.
    private static final DescribedPredicate<JavaClass> REFUSALS =
            belongToAnyOf(UnusableDatabase.class, UnusableSource.class);

    private static String room(JavaClass type) {
        return type.getPackageName().substring(House.NAME.length()).replaceAll("\\..*", "");
    }

    /// The room may use its own types, those of the rooms it may know, and nothing else of ours.
    private static ArchRule knowsOnly(String room, Set<String> others) {
        DescribedPredicate<JavaClass> known =
                resideInAnyPackage(House.packages(House.with(others, room)))
                        .or(room.equals("cli") ? REFUSALS : DescribedPredicate.alwaysFalse());
        return noClasses()
                .that(House.inRoom(room))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.nightdesk..").and(not(known)))
                .as(room + " knows only " + new TreeSet<>(others))
                .allowEmptyShould(true);
    }

    @Test
    void every_room_is_in_the_plan() {
        assertThat(House.TYPES.stream().map(HouseRulesTest::room).distinct())
                .contains("market", "store", "cli")
                .isSubsetOf(ROOMS.keySet());
    }

    @Test
    void a_room_knows_only_the_rooms_it_may() {
        ROOMS.forEach((room, others) -> knowsOnly(room, others).check(House.TYPES));
    }

    @Test
    void the_rule_of_the_rooms_notices_a_room_that_is_not_allowed() {
        ArchRule tooStrict = knowsOnly("store", Set.of("rating"));
        assertThatThrownBy(() -> tooStrict.check(House.TYPES))
                .hasMessageContaining("dev.nightdesk.market.Bar");
    }

    @Test
    void the_door_only_tells_refusals_apart() {
        noClasses()
                .that(House.inRoom("cli"))
                .and()
                .doNotHaveSimpleName("ExitCode")
                .and()
                .doNotHaveSimpleName("Failures")
                .should()
                .dependOnClassesThat(REFUSALS)
                .check(House.TYPES);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("dev.nightdesk.(**)").should().beFreeOfCycles().check(House.TYPES);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        Set<String> all =
                House.TYPES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked =
                House.TYPES.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        assertThat(all).isNotEmpty().isSubsetOf(marked);
    }
}
