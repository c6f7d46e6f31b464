package dev.nightdesk.source;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;

/// A file and what is to come of it.
///
/// @param file below the folder of all samples
/// @param feed that is given the file
/// @param expected rows, or the reason why there are none
record Sample(String file, Feed<?> feed, String subject, int status, String expected) {

    /// What comes of it.
    String outcome() {
        return words(feed.read(Recorded.reply(status, file), subject));
    }

    private static String words(Fetched<?> fetched) {
        return switch (fetched) {
            case Found<?> found -> found.rows().size() + " rows";
            case Missing<?> missing -> missing.reason().name();
        };
    }
}
