package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Fetched.Missing;
import java.util.Arrays;

/// Replies that break off.
public final class Prefixes {

    private Prefixes() {}

    /// No part of the reply, however long, is taken for the whole.
    public static <T> void areNoReplies(Feed<T> feed, String subject, Answer whole) {
        for (int length = 0; length < whole.body().length; length++) {
            assertThat(read(feed, subject, whole, length)).isInstanceOf(Missing.class);
        }
    }

    /// What is read from the first so many bytes.
    public static <T> Fetched<T> read(Feed<T> feed, String subject, Answer whole, int length) {
        byte[] part = Arrays.copyOf(whole.body(), length);
        return feed.read(new Reply(whole.status(), whole.type(), part), subject);
    }
}
