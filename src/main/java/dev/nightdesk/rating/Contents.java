package dev.nightdesk.rating;

import dev.nightdesk.market.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The recommendations of a set in short: a fingerprint of all of them, and a few digits of each
/// one by which it is found if the fingerprint is not theirs any more.
///
/// @param count of recommendations
/// @param fingerprint SHA-256 over their lines, by ticker in code-point order
/// @param digests twelve characters for each, ascending by id: four of the id, eight of the
///   recommendation
public record Contents(int count, String fingerprint, String digests) {

    private static final int ID = 4;
    private static final int EACH = 12;
    private static final int SHORT = 6;

    /// Those of a set.
    public static Contents of(Collection<Stated> all) {
        MessageDigest whole = Fingerprint.begin();
        MessageDigest each = Fingerprint.begin();
        Map<Integer, String> digests = new TreeMap<>();
        for (Stated one : all.stream().sorted(Stated.ORDER).toList()) {
            byte[] line = one.line().getBytes(StandardCharsets.UTF_8);
            whole.update(line);
            digests.put(one.instrumentId(), text(Arrays.copyOf(each.digest(line), SHORT)));
        }
        StringBuilder digits = new StringBuilder();
        digests.forEach((id, digest) -> digits.append(text(bytes(id))).append(digest));
        return new Contents(all.size(), Fingerprint.of(whole), digits.toString());
    }

    private static byte[] bytes(int id) {
        return new byte[] {(byte) (id >> 16), (byte) (id >> 8), (byte) id};
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// How one recommendation is not what it was.
    ///
    /// @param what `changed`, `dropped` or `inserted`
    public record Difference(int instrumentId, String what) {}

    /// In which recommendations others differ from these; empty if the digits do not tell.
    public List<Difference> differences(Contents others) {
        Map<Integer, String> here = byId();
        Map<Integer, String> there = others.byId();
        Map<Integer, String> found = new TreeMap<>();
        here.forEach((id, digest) -> {
            if (!there.containsKey(id)) {
                found.put(id, "dropped");
            } else if (!digest.equals(there.get(id))) {
                found.put(id, "changed");
            }
        });
        there.keySet().stream()
                .filter(id -> !here.containsKey(id))
                .forEach(id -> found.put(id, "inserted"));
        return found.entrySet().stream()
                .map(one -> new Difference(one.getKey(), one.getValue()))
                .toList();
    }

    /// What is no digits of these, because somebody has changed it, is left out.
    private Map<Integer, String> byId() {
        Map<Integer, String> found = new TreeMap<>();
        for (int at = 0; at + EACH <= digests.length(); at += EACH) {
            String id = digests.substring(at, at + ID);
            if (id.matches("[A-Za-z0-9+/]{4}")) {
                byte[] bytes = Base64.getDecoder().decode(id);
                found.put(
                        (bytes[0] & 0xff) << 16 | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff),
                        digests.substring(at + ID, at + EACH));
            }
        }
        return found;
    }
}
