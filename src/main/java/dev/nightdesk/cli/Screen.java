package dev.nightdesk.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/// What a person looks at, as it is: what is written here may command it.
///
/// @param canDraw whether a person is looking on whose screen lets a line be drawn over
/// @param charset of the characters it shows
record Screen(PrintWriter out, PrintWriter err, boolean canDraw, Charset charset) {

    /// Whether it shows a text as it is meant.
    boolean shows(String text) {
        return charset.newEncoder().canEncode(text);
    }
}
