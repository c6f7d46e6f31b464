package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Labels;
import dev.nightdesk.forecast.Panel;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.past.Course;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.night.past.Onlooker;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads the past block by block: of what is raw only one block is held at a time.
public final class Retrospect {

    private final LookBack lookBack;
    private final TrainSettings settings;
    private final List<LocalDate> sessions;
    private final Panel.Builder panel = new Panel.Builder();
    private final Labels.Builder labels;
    private int read;

    /// @param sessions with bars, ascending, at least one
    public Retrospect(
            LookBack lookBack,
            TradingCalendar calendar,
            TrainSettings settings,
            List<LocalDate> sessions) {
        this.lookBack = lookBack;
        this.settings = settings;
        this.sessions = List.copyOf(sessions);
        int[] span =
                calendar.sessions(sessions.getFirst(), sessions.getLast()).stream()
                        .mapToInt(Retrospect::day)
                        .toArray();
        this.labels = new Labels.Builder(span, settings.horizons());
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /// Reads the next sessions.
    ///
    /// @return how many; 0 when all are read
    public int next() {
        List<LocalDate> block =
                sessions.subList(read, Math.min(sessions.size(), read + settings.block()));
        if (block.isEmpty()) {
            return 0;
        }
        Block seen = new Block(block.size(), read == 0);
        lookBack.read(block, seen);
        for (int i = 0; i < block.size(); i++) {
            seen.sections.get(i).addTo(panel, day(block.get(i)), settings.minimumListings());
        }
        read += block.size();
        return block.size();
    }

    /// All that was read.
    public Past past() {
        return new Past(panel.build(), labels.build());
    }

    /// What is seen of some sessions; in the first block also what came of them.
    private final class Block implements Onlooker {

        private final List<RawSection> sections = new ArrayList<>();
        private final boolean isFirst;

        Block(int sessions, boolean isFirst) {
            this.isFirst = isFirst;
            for (int i = 0; i < sessions; i++) {
                sections.add(new RawSection());
            }
        }

        /// The first block sees every listing that a later one sees.
        @Override
        public void begins(Course course) {
            if (isFirst) {
                labels.add(course.instrumentId(), course.days(), course.closes());
            }
        }

        @Override
        public void sees(int session, Analysis analysis) {
            if (analysis instanceof Analysis.Done(Analysed analysed, var _)) {
                sections.get(session).add(analysed);
            }
        }
    }

    /// Raw features of one session.
    private static final class RawSection {

        private final List<Integer> ids = new ArrayList<>();
        private final List<float[]> rows = new ArrayList<>();

        void add(Analysed one) {
            ids.add(one.instrumentId());
            rows.add(Night.features(one));
        }

        void addTo(Panel.Builder panel, int session, int fewest) {
            if (ids.size() >= fewest) {
                panel.add(
                        session,
                        ids.stream().mapToInt(Integer::intValue).toArray(),
                        rows.toArray(float[][]::new));
            }
        }
    }
}
