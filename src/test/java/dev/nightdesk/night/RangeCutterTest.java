package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.PartitionStore.Range;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeCutterTest {

    private static List<Integer> ids(int count) {
        return IntStream.range(0, count).map(i -> 7 + 3 * i).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 100, 6_001})
    void every_id_is_in_one_range_and_ranges_differ_by_one_at_most(int count) {
        List<Integer> ids = ids(count);
        List<Range> ranges = RangeCutter.cut(1, ids, 16);
        assertThat(ranges).hasSize(Math.min(16, count));
        List<Long> sizes = ranges.stream().map(range -> size(range, ids)).toList();
        assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isEqualTo(count);
        assertThat(sizes)
                .allMatch(
                        size -> size == count / ranges.size() || size == count / ranges.size() + 1);
        assertThat(ranges.getFirst().firstId()).isEqualTo(ids.getFirst());
        assertThat(ranges.getLast().lastId()).isEqualTo(ids.getLast());
    }

    private static long size(Range range, List<Integer> ids) {
        return ids.stream().filter(id -> id >= range.firstId() && id <= range.lastId()).count();
    }

    @Test
    void names_tell_the_round_so_that_later_rounds_are_new_work() {
        assertThat(RangeCutter.cut(2, ids(20), 3))
                .extracting(Range::name)
                .containsExactly("r2-0000", "r2-0001", "r2-0002")
                .allMatch(name -> name.startsWith(RangeCutter.prefix(2)))
                .noneMatch(name -> name.startsWith(RangeCutter.prefix(1)));
    }

    @Test
    void the_second_round_is_not_taken_for_the_twentieth() {
        assertThat(RangeCutter.cut(20, ids(2), 1).getFirst().name())
                .doesNotStartWith(RangeCutter.prefix(2));
    }

    @Test
    void nothing_is_cut_into_nothing() {
        assertThat(RangeCutter.cut(1, List.of(), 16)).isEmpty();
    }
}
