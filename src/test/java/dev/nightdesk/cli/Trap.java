package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// An address on the loopback interface where nobody is to call: whoever does is counted, and gets
/// no answer.
final class Trap implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger callers = new AtomicInteger();

    Trap() {
        try {
            socket = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::count);
    }

    private void count() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                callers.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int callers() {
        return callers.get();
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
