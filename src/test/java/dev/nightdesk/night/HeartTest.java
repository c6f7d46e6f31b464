package dev.nightdesk.night;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signs of life.
final class HeartTest {

    /// A lease of which no sign can be given.
    private record Numb(CountDownLatch tried) implements Lease {

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public void beat() {
            tried.countDown();
            throw new IllegalStateException("no sign can be given");
        }

        @Override
        public void close() {}
    }

    @Test
    @Timeout(60)
    void one_that_fails_is_not_the_last() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        try (var _ = Heart.of(new Numb(three), Duration.ofMillis(1))) {
            three.await();
        }
    }
}
