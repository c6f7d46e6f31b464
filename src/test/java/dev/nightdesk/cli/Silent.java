package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;

/// A server that takes calls and never says a word.
final class Silent {

    private static final CountDownLatch CALLED = new CountDownLatch(1);
    private static final ServerSocket SOCKET = open();

    static final int PORT = SOCKET.getLocalPort();

    private Silent() {}

    private static ServerSocket open() {
        try {
            ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            while (true) {
                                var _ = socket.accept();
                                CALLED.countDown();
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isCalled() {
        return CALLED.getCount() == 0;
    }
}
