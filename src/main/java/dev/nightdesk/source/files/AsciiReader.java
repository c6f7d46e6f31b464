package dev.nightdesk.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/// Takes each byte for a character, which is all that symbols, dates and numbers need, at a
/// fraction of the cost of decoding text. Anything beyond ASCII becomes a character no ticker may
/// hold.
final class AsciiReader extends Reader {

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];

    AsciiReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = in.read(bytes, 0, Math.min(length, bytes.length));
        for (int i = 0; i < read; i++) {
            target[offset + i] = (char) (bytes[i] & 0xFF);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
