package dev.nightdesk.source.deliveries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The files of an archive by name, folders left out.
record Parcel(Map<String, String> files) {

    /// Bytes of one file, so that an archive cannot fill the memory; real ones have less than a
    /// million.
    private static final int LARGEST = 1 << 26;

    /// @throws IOException if the archive is none, is damaged, or ends too soon
    static Parcel of(byte[] archive) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
            Parcel parcel = new Parcel(files(tar));
            unpacked.transferTo(OutputStream.nullOutputStream());
            return parcel;
        }
    }

    private static Map<String, String> files(TarArchiveInputStream tar) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
            if (file.isFile()) {
                files.putIfAbsent(name(file), text(tar));
            }
        }
        return files;
    }

    private static String name(TarArchiveEntry file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }

    private static String text(TarArchiveInputStream tar) throws IOException {
        byte[] text = tar.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw new IOException("a file of more than " + LARGEST + " bytes");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /// @param usual the columns where the file does not name them
    /// @throws IOException if there is no such file
    Sheet sheet(String name, char separator, List<String> usual) throws IOException {
        String text = files.get(name);
        if (text == null) {
            throw new IOException("no file " + name + " among " + new TreeSet<>(files.keySet()));
        }
        return Sheet.of(name, text, separator, usual);
    }
}
