package dev.nightdesk.night;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A host that answers whatever it likes to the head of a request, byte for byte.
final class EchoingHost implements AutoCloseable {

    /// Instead of an answer: the connection is reset.
    static final String RESET = "";

    private final ServerSocket socket;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    EchoingHost(UnaryOperator<String> answers) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answers));
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Everything that it was told: request lines and headers.
    List<String> heads() {
        return heads;
    }

    private void serve(UnaryOperator<String> answers) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> answer(caller, answers));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller, UnaryOperator<String> answers) {
        try (caller) {
            String head = head(caller.getInputStream());
            heads.add(head);
            String answer = answers.apply(head);
            if (answer.equals(RESET)) {
                caller.setSoLinger(true, 0);
                return;
            }
            OutputStream out = caller.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            // the caller has gone
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            head.write(one);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
