package dev.nightdesk.source.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Text of a file as it was meant.
final class Mended {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What UTF-8 looks like where each of its bytes was taken for a character.
    private static final Pattern SPOILT = Pattern.compile("[\u00C2-\u00F4][\u0080-\u2122]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    private Mended() {}

    /// One line without control characters. Text that was encoded twice is decoded twice: `cafÃ©`
    /// stands in the profiles of 2023 for `café`.
    static String line(String text) {
        String decoded = SPOILT.matcher(text).find() ? decoded(text) : text;
        return CONTROL.matcher(decoded).replaceAll(" ").strip();
    }

    private static String decoded(String text) {
        try {
            ByteBuffer bytes = bytes(text);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /// Each character's byte, in the code page of Windows or in Latin-1.
    private static ByteBuffer bytes(String text) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < 0x100) {
                bytes.put((byte) one);
            } else {
                bytes.put(WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {one})));
            }
        }
        return bytes.flip();
    }
}
