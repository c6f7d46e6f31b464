package dev.nightdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.night.CheckFault;
import dev.nightdesk.night.FailureCatalogue;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.source.NoReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every failure has a code, words and a next command; code, catalogue and runbook know the same.
class FailureRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\\bND(-[A-Z]+)+\\b");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(ND-[A-Z-]+)` \\| (.*?) \\| (.*?) \\|$");
    private static final Pattern FAILED = Pattern.compile("new Failed\\([^;]*;");

    /// Never leave their room.
    private static final Set<Class<?>> INTERNAL = Set.of(KnownFailure.class, NoReply.class);

    private static List<String> codes() {
        return FailureCatalogue.ALL.stream().map(FailureKind::code).toList();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_code_is_used_twice() {
        assertThat(codes()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void every_kind_of_failure_is_in_the_catalogue() {
        Set<String> kinds =
                House.TYPES.stream()
                        .filter(type -> type.isAssignableTo(FailureKind.class) && type.isEnum())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> catalogued =
                FailureCatalogue.ALL.stream()
                        .map(kind -> ((Enum<?>) kind).getDeclaringClass().getName())
                        .collect(Collectors.toSet());
        assertThat(catalogued).isEqualTo(kinds);
    }

    @Test
    void nothing_is_in_the_catalogue_that_says_too_little() {
        assertThatThrownBy(() -> new Explanation("ND-X", " ", "nightdesk status"))
                .hasMessageContaining("ND-X");
        assertThatThrownBy(() -> new Explanation("ND-X", "something", ""))
                .hasMessageContaining("ND-X");
        assertThatThrownBy(() -> new Explanation("nd_x", "something", "nightdesk status"))
                .hasMessageContaining("nd_x");
    }

    /// A failure of another type would end a command as one that should not have happened.
    @Test
    void every_exception_of_ours_has_a_kind() {
        List<Class<?>> without =
                House.TYPES.stream()
                        .filter(type -> type.isAssignableTo(Throwable.class))
                        .map(JavaClass::reflect)
                        .filter(type -> !KnownFailure.class.isAssignableFrom(type))
                        .collect(Collectors.toList());
        without.removeAll(INTERNAL);
        assertThat(without).isEmpty();
    }

    @Test
    void every_code_is_used() {
        Set<String> used =
                House.TYPES.stream()
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> !isOwn(access))
                        .map(access -> access.getTargetOwner().getName() + "." + access.getName())
                        .collect(Collectors.toSet());
        assertThat(FailureCatalogue.ALL)
                .filteredOn(kind -> !(kind instanceof CheckFault))
                .allSatisfy(kind -> {
                    Enum<?> constant = (Enum<?>) kind;
                    assertThat(used)
                            .contains(
                                    constant.getDeclaringClass().getName() + "." + constant.name());
                });
    }

    private static boolean isOwn(JavaFieldAccess access) {
        return access.getOriginOwner().equals(access.getTargetOwner());
    }

    @Test
    void every_check_has_a_kind_and_every_kind_of_check_a_check() {
        Set<CheckFault> kinds = EnumSet.noneOf(CheckFault.class);
        Checks.ALL.forEach(check -> kinds.add(CheckFault.of(check.id())));
        assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(CheckFault.OTHER)));
        assertThat(CheckFault.of("from_the_future")).isEqualTo(CheckFault.OTHER);
    }

    @Test
    void a_ticker_fails_for_a_reason_that_has_a_kind() {
        List<String> calls = new ArrayList<>();
        for (Path file : files(SOURCES.toString(), ".java")) {
            Matcher call = FAILED.matcher(text(file));
            while (call.find()) {
                calls.add(call.group());
            }
        }
        assertThat(calls).isNotEmpty().allMatch(call -> call.contains("TickerFault."));
    }

    @Test
    void the_runbook_lists_every_code_with_the_same_words_and_next_command() {
        List<String> rows =
                ROW.matcher(text(Path.of("ops/runbook/failures.md")))
                        .results()
                        .map(row -> row.group(1) + ": " + row.group(2) + ": " + row.group(3))
                        .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        FailureCatalogue.ALL.stream()
                                .map(kind -> kind.code() + ": " + kind.words() + ": " + kind.next())
                                .toList());
    }

    @Test
    void a_code_that_is_named_anywhere_exists() {
        Stream<Path> documents =
                Stream.of(
                                Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                                files("ops", ".md").stream(),
                                files("jobs", ".yaml").stream(),
                                files("src", ".java").stream())
                        .flatMap(some -> some)
                        .filter(file -> !file.endsWith("FailureRulesTest.java"));
        assertThat(documents.flatMap(file -> CODE.matcher(text(file)).results()))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(codes()).contains(code.group()));
    }
}
