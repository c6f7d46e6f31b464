package dev.nightdesk.market;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// Lets nothing through that would command a terminal or turn the direction of writing, wherever it
/// is from; ends of lines stay.
public final class HarmlessWriter extends FilterWriter {

    public HarmlessWriter(Writer to) {
        super(to);
    }

    /// Prints to it through this.
    ///
    /// @param isPrompt whether each line is seen at once
    public static PrintWriter before(PrintWriter to, boolean isPrompt) {
        return new PrintWriter(new HarmlessWriter(to), isPrompt);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(Harmless.lines(String.valueOf((char) one)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(Harmless.lines(new String(text, from, length)));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(Harmless.lines(text.substring(from, from + length)));
    }
}
