package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Requests for files, answered from a folder: 404 for a file that is not there. A folder that is
/// not there, such as a disk that is not mounted, answers nothing.
public final class FolderTransport implements Transport {

    /// A name, and nothing that leads out of the folder.
    private static final Pattern PATH = Pattern.compile("/\\w[\\w.-]*");

    private final Path folder;

    public FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public Reply exchange(Request request) throws NoReply {
        if (!Files.isDirectory(folder)) {
            throw new NoReply(folder + " is not a folder");
        }
        return PATH.matcher(request.path()).matches()
                ? file(folder.resolve(request.path().substring(1)))
                : notFound(request.path());
    }

    private static Reply file(Path file) throws NoReply {
        try {
            return new Reply(200, "", Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return notFound(String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new NoReply(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Reply notFound(String name) {
        return new Reply(404, "", ("no file " + name).getBytes(StandardCharsets.UTF_8));
    }
}
