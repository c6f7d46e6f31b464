package dev.nightdesk.cli;

import dev.nightdesk.night.Objection;
import dev.nightdesk.night.SessionChoice;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what is wrong with a command line, and where its help is.
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        PrintWriter err = misuse.getCommandLine().getErr();
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        Failures.tell(err, Objection.COMMAND_LINE, words(misuse), command + " --help");
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static String words(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()) {
            String wrong = unmatched.getUnmatched().getFirst();
            List<String> meant = unmatched.getSuggestions();
            return "unknown command or argument '%s'%s"
                    .formatted(
                            wrong,
                            meant.isEmpty()
                                    ? ""
                                    : "; perhaps you mean " + String.join(" or ", meant));
        }
        return String.valueOf(misuse.getMessage());
    }

    static SessionChoice session(String text) {
        try {
            return SessionChoice.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a date such as 2016-06-30 nor 'next'");
        }
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2016-06-30");
        }
    }
}
