package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

final class RowBlocksTest {

    /// The numbers from 1 to a last one; those that seven divides are rejected.
    private static final class Numbers implements Rows<Integer> {

        private final int last;
        private int at;
        private long rejected;
        private boolean closed;

        Numbers(int last) {
            this.last = last;
        }

        @Override
        public @Nullable Integer next() {
            at++;
            while (at <= last && at % 7 == 0) {
                at++;
                rejected++;
            }
            return at <= last ? at : null;
        }

        @Override
        public long position() {
            return Math.min(at, last);
        }

        @Override
        public void reject(RowFault fault, String reason) {
            rejected++;
        }

        @Override
        public Rejections rejections() {
            return Rejections.NONE;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static boolean isEven(int number) {
        return number % 2 == 0;
    }

    /// Even numbers are of a listing.
    private static final class Parity implements Intake<Integer> {

        @Override
        public Rows<Integer> rows(MarketSource market) {
            throw new AssertionError("the rows are given");
        }

        @Override
        public boolean isListed(Integer number) {
            return isEven(number);
        }

        @Override
        public void store(List<Integer> numbers) {
            throw new AssertionError("reading stores nothing");
        }
    }

    private static RowBlocks<Integer> evenOf(Numbers numbers) {
        return new RowBlocks<>(numbers, new Parity());
    }

    private static List<Integer> rest(RowBlocks<Integer> blocks) {
        List<Integer> all = new ArrayList<>();
        for (List<Integer> block = blocks.read(); block != null; block = blocks.read()) {
            assertThat(block).hasSizeLessThanOrEqualTo(1_000);
            all.addAll(block);
        }
        return all;
    }

    @Test
    void only_wanted_rows_are_passed_on_and_counted() {
        RowBlocks<Integer> blocks = evenOf(new Numbers(5_000));
        blocks.open(new ExecutionContext());
        assertThat(rest(blocks))
                .hasSize(2_143)
                .startsWith(2, 4, 6, 8)
                .allMatch(RowBlocksTest::isEven);
        assertThat(blocks.taken()).isEqualTo(2_143);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_restart_passes_on_the_rest_and_counts_the_whole(int blocksBefore) {
        ExecutionContext context = new ExecutionContext();
        RowBlocks<Integer> first = evenOf(new Numbers(5_000));
        first.open(context);
        List<Integer> passed = new ArrayList<>();
        for (int i = 0; i < blocksBefore; i++) {
            List<Integer> block = first.read();
            passed.addAll(block == null ? List.of() : block);
            first.update(context);
        }
        first.read();

        Numbers numbers = new Numbers(5_000);
        RowBlocks<Integer> second = evenOf(numbers);
        second.open(context);
        passed.addAll(rest(second));
        assertThat(passed).hasSizeBetween(2_143, 3_143);
        assertThat(new TreeSet<>(passed)).hasSize(2_143);
        assertThat(second.taken()).isEqualTo(2_143);
        assertThat(numbers.rejected).isEqualTo(714);
    }

    @Test
    void closing_closes_the_source() {
        Numbers numbers = new Numbers(1);
        evenOf(numbers).close();
        assertThat(numbers.closed).isTrue();
    }
}
