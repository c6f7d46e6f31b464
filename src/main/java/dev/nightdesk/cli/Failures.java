package dev.nightdesk.cli;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.Harmless;
import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.night.DiskFull;
import dev.nightdesk.night.RunFault;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells why a command could not be carried out, with the code of the cause, and what to do next.
final class Failures implements IExecutionExceptionHandler {

    /// What a shell takes as it is.
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        known(failure)
                .ifPresentOrElse(
                        known -> {
                            String cause = String.valueOf(known.getMessage());
                            tell(
                                    err,
                                    known.kind(),
                                    cause,
                                    next(known.next(), parsed.originalArgs()));
                        },
                        () -> unforeseen(err, failure));
        err.flush();
        return ExitCode.of(failure).number();
    }

    private static Optional<KnownFailure> known(Exception failure) {
        return failure instanceof KnownFailure known
                ? Optional.of(known)
                : DiskFull.behind(failure);
    }

    static void tell(PrintWriter err, FailureKind kind, String cause, String next) {
        err.println("nightdesk: " + Harmless.line(kind.tell(cause)));
        err.println("next: " + Harmless.line(next));
    }

    /// What to do is the same in every such case.
    static void tell(PrintWriter err, FailureKind kind, String cause) {
        tell(err, kind, cause, kind.next());
        err.flush();
    }

    static void unforeseen(PrintWriter err, Throwable failure) {
        RunFault kind = RunFault.UNFORESEEN;
        tell(err, kind, kind.words() + ": " + failure);
        failure.printStackTrace(err);
    }

    /// Where no command helps but the one that was given, that one.
    private static String next(String next, List<String> arguments) {
        boolean isSaid = next.contains("nightdesk ") || next.contains("the same command");
        return isSaid ? next : next + ", then: nightdesk " + quoted(arguments);
    }

    private static String quoted(List<String> arguments) {
        return arguments.stream().map(Failures::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return PLAIN.matcher(argument).matches()
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
