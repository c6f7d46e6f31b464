package dev.nightdesk.cli;

import dev.nightdesk.night.SessionChoice;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Tells what is wrong with a command line, and where its help is.
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        PrintWriter err = misuse.getCommandLine().getErr();
        err.println("nightdesk: " + misuse.getMessage());
        err.println(
                "next: " + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE.number();
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
