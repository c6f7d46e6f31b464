package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.night.FailureCatalogue;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import dev.nightdesk.night.Settings;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;

/// What is said when a command cannot be carried out.
final class FailuresTest {

    private static final Pattern COMMAND = Pattern.compile("nightdesk ([a-z][a-z-]*)([^,;()]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    static final List<FailureKind> ALL = FailureCatalogue.ALL;

    private final StringWriter said = new StringWriter();

    private CommandLine line() {
        PrintWriter err = new PrintWriter(said, true);
        return Nightdesk.commandLine(
                new Shell(Settings.of(Map.of()), Clock.systemUTC(), err, err, false));
    }

    private int fail(Exception failure, String... arguments) {
        CommandLine line = line();
        return new Failures().handleExecutionException(failure, line, line.parseArgs(arguments));
    }

    @Test
    void a_failure_is_told_by_cause_code_and_next_command() {
        Refused refused = new Refused(Objection.NO_EXECUTION, "there is no execution 7");
        assertThat(fail(refused, "show", "7")).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.toString().lines())
                .containsExactly(
                        "nightdesk: there is no execution 7 [ND-EXECUTION-UNKNOWN]",
                        "next: nightdesk status");
    }

    @Test
    void where_the_same_command_will_do_it_is_named_as_a_shell_takes_it() {
        UnusableSource empty =
                new UnusableSource(SourceFault.EMPTY, "prices.csv is empty", "fetch it again");
        fail(empty, "run", "nightly", "--market", "files:/my files/it's");
        assertThat(said.toString().lines())
                .containsExactly(
                        "nightdesk: prices.csv is empty [ND-FILE-EMPTY]",
                        "next: fetch it again, then: nightdesk run nightly --market"
                                + " 'files:/my files/it'\\''s'");
    }

    @Test
    void what_should_not_have_happened_has_a_code_too() {
        assertThat(fail(new IllegalStateException("odd"), "status"))
                .isEqualTo(ExitCode.FAILED.number());
        assertThat(said.toString())
                .startsWith(
                        "nightdesk: this should not have happened: java.lang.IllegalStateException:"
                                + " odd [ND-UNFORESEEN]")
                .contains("next: report it", "nightdesk recover", "\tat ");
    }

    @Test
    void a_command_line_that_is_not_understood_has_a_code_too() {
        assertThat(line().execute("picks", "--top", "many")).isEqualTo(2);
        assertThat(said.toString())
                .contains("many", "[ND-COMMAND-LINE]", "next: nightdesk picks --help");
    }

    @Test
    void a_check_that_fails_is_told_with_a_code_too() {
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(said, true);
        Map<String, String> wrong = Map.of("NIGHTDESK_CONFIG_DIR", "/no/such/folder");
        Shell shell =
                new Shell(
                        Settings.of(wrong),
                        Clock.systemUTC(),
                        new PrintWriter(out, true),
                        err,
                        false);
        assertThat(Nightdesk.execute(shell, "doctor")).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.toString().lines())
                .containsExactly(
                        "nightdesk: failed: definitions, calendar [ND-UNFIT]",
                        "next: do what stands beside the check, then: nightdesk doctor");
        assertThat(out.toString()).contains("/no/such/folder does not exist");
    }

    /// Up to the next comma, bracket or semicolon.
    @ParameterizedTest
    @FieldSource("ALL")
    void what_is_to_be_done_next_names_a_command_with_options_that_it_has(FailureKind kind) {
        List<MatchResult> commands = COMMAND.matcher(kind.next()).results().toList();
        boolean isHelp = kind.next().equals("nightdesk --help");
        assertThat(commands.isEmpty()).as(kind.next()).isEqualTo(isHelp);
        commands.forEach(command -> exists(command.group(1), command.group(2)));
    }

    private void exists(String name, String rest) {
        assertThat(line().getSubcommands()).containsKey(name);
        CommandLine command = Objects.requireNonNull(line().getSubcommands().get(name), name);
        CommandLine under = command.getSubcommands().getOrDefault(first(rest), command);
        OPTION.matcher(rest)
                .results()
                .map(MatchResult::group)
                .forEach(option ->
                        assertThat(under.getCommandSpec().optionsMap()).containsKey(option));
    }

    private static String first(String rest) {
        return rest.strip().split(" ", -1)[0];
    }

    /// What is said at one place only is not in the catalogue; its commands exist all the same.
    @Test
    void every_command_that_the_code_names_exists() throws IOException {
        Pattern named = Pattern.compile("nightdesk (?!process|that|has|did|-)([a-z-]+)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> names =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(FailuresTest::literals)
                            .flatMap(text -> named.matcher(text).results())
                            .map(command -> command.group(1))
                            .toList();
            assertThat(names)
                    .contains("recover", "restart")
                    .allSatisfy(name -> assertThat(line().getSubcommands()).containsKey(name));
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return Pattern.compile("\"([^\"\\n]*)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
