package dev.nightdesk.source;

import java.io.IOException;

/// A call that was made and brought no whole answer: nobody listened, the answer broke off, or it
/// took too long. The message names the host and the cause, never a key.
public final class NoReply extends IOException {

    private static final long serialVersionUID = 1L;

    public NoReply(String message) {
        super(message);
    }
}
