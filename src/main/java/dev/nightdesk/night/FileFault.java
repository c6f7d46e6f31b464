package dev.nightdesk.night;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;

/// Says why a file cannot be used; Java's own messages often hold no more than its path.
public final class FileFault {

    private FileFault() {}

    /// In a few words, such as `permission denied`.
    public static String words(IOException fault) {
        return switch (fault) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file, not a folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(fault.getMessage());
        };
    }

    /// The same of a failure that a file may have caused.
    static String wordsBehind(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(fault -> words((IOException) fault))
                .findFirst()
                .orElseGet(failure::toString);
    }
}
