package dev.nightdesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The house as compiled, for the tests of its rules.
final class House {

    static final String NAME = "dev.nightdesk.";
    static final JavaClasses TYPES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.nightdesk");

    static final Set<String> CORE = Set.of("market", "indicator", "forecast", "rating", "ledger");

    private House() {}

    static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    static DescribedPredicate<JavaClass> inRoom(String room) {
        return resideInAPackage(NAME + room + "..");
    }

    static String[] packages(Set<String> rooms) {
        return rooms.stream().map(room -> NAME + room + "..").toArray(String[]::new);
    }
}
