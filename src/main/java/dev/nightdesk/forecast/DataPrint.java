package dev.nightdesk.forecast;

import dev.nightdesk.market.Fingerprint;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/// The fingerprint of all that models are tried on.
final class DataPrint {

    private DataPrint() {}

    static String of(Panel panel, Labels labels) {
        MessageDigest digest = Fingerprint.begin();
        try (DataOutputStream out = into(digest)) {
            out.writeUTF(String.join(" ", panel.features()));
            for (int session = 0; session < panel.size(); session++) {
                write(panel, labels, session, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes all bytes", e);
        }
        return Fingerprint.of(digest);
    }

    private static DataOutputStream into(MessageDigest digest) {
        return new DataOutputStream(
                new BufferedOutputStream(
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
    }

    private static void write(Panel panel, Labels labels, int session, DataOutputStream out)
            throws IOException {
        int[] ids = panel.ids(session);
        out.writeInt(panel.session(session));
        for (int id : ids) {
            out.writeInt(id);
        }
        out.write(panel.bins(session));
        for (int horizon : labels.horizons()) {
            for (float label : labels.of(panel.session(session), horizon, ids)) {
                out.writeFloat(label);
            }
        }
    }
}
