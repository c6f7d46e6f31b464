package dev.nightdesk.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What changed since the session published before; each list by size of the step, largest first.
///
/// @param since empty if none was published before
/// @param fresh opinions where there was none
/// @param gone those that had one and have none
public record Changes(
        Optional<LocalDate> since,
        List<Move> fresh,
        List<Move> upgraded,
        List<Move> downgraded,
        List<Move> gone) {

    /// Of nothing.
    public static final Changes NONE =
            new Changes(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /// Every one of them.
    public Stream<Move> all() {
        return Stream.of(fresh, upgraded, downgraded, gone).flatMap(List::stream);
    }

    /// In one line.
    public String words() {
        return since.map(day ->
                        "since %s: %d new, %d upgraded, %d downgraded, %d gone"
                                .formatted(
                                        day,
                                        fresh.size(),
                                        upgraded.size(),
                                        downgraded.size(),
                                        gone.size()))
                .orElse("no session was published before this one");
    }

    /// The lists with what they are called.
    public List<Group> groups() {
        return List.of(
                new Group("Upgraded", upgraded),
                new Group("Downgraded", downgraded),
                new Group("New", fresh),
                new Group("Gone", gone));
    }

    /// One list.
    ///
    /// @param moves largest step first
    public record Group(String title, List<Move> moves) {

        private static final int WITH_WORDS = 12;

        /// Those told with all there is to tell.
        public List<Move> first() {
            return moves.subList(0, Math.min(WITH_WORDS, moves.size()));
        }

        /// The others, of which the ticker is told.
        public List<Move> others() {
            return moves.subList(first().size(), moves.size());
        }
    }
}
