package dev.nightdesk.report.page;

import dev.nightdesk.market.Harmless;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Lets nothing through that commands a terminal or turns the direction of writing, wherever it is
/// from; ends of lines stay.
final class HarmlessWriter extends FilterWriter {

    HarmlessWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(c == '\n' || !Harmless.commands((char) c) ? c : ' ');
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int written = from;
        for (int at = from; at < from + length; at++) {
            if (text[at] != '\n' && Harmless.commands(text[at])) {
                out.write(text, written, at - written);
                out.write(' ');
                written = at + 1;
            }
        }
        out.write(text, written, from + length - written);
    }
}
