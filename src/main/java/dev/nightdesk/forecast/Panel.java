package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.List;

/// The features of many listings over many sessions, each as its place among the listings of its
/// session: 1 (least) to 255 (greatest), 0 = unknown. One byte a value: a year and a half of the
/// whole market is about 60 MB.
///
/// The places of a session depend on that session's rows alone, so nothing later can enter them,
/// and the very same transform serves a single night ([#bins]).
public final class Panel {

    private final List<String> features;
    private final int[] sessions;
    private final List<int[]> ids;
    private final List<byte[]> bins;

    private Panel(List<String> features, int[] sessions, List<int[]> ids, List<byte[]> bins) {
        this.features = features;
        this.sessions = sessions;
        this.ids = ids;
        this.bins = bins;
    }

    /// The ids of the columns, in order.
    public List<String> features() {
        return features;
    }

    /// Columns of a row.
    public int width() {
        return features.size();
    }

    /// Sessions.
    public int size() {
        return sessions.length;
    }

    /// Epoch day of a session.
    ///
    /// @param index from 0, the oldest
    public int session(int index) {
        return sessions[index];
    }

    /// Epoch days of the sessions, ascending.
    public int[] sessions() {
        return sessions.clone();
    }

    /// The listings of a session, ascending; not to be written to.
    public int[] ids(int index) {
        return ids.get(index);
    }

    /// The rows of a session, one after the other, in the order of the listings; not to be written
    /// to.
    public byte[] bins(int index) {
        return bins.get(index);
    }

    /// Rows of all sessions together.
    public long rows() {
        return ids.stream().mapToLong(of -> of.length).sum();
    }

    /// The transform of one session's raw features to places.
    ///
    /// @param rows of equal width; NaN = unknown
    /// @return row by row
    public static byte[] bins(float[][] rows) {
        return Places.of(rows);
    }

    /// Takes sessions one after the other and keeps only places.
    public static final class Builder {

        private final List<String> features;
        private final List<Integer> sessions = new ArrayList<>();
        private final List<int[]> ids = new ArrayList<>();
        private final List<byte[]> bins = new ArrayList<>();

        /// @param features the ids of the columns
        public Builder(List<String> features) {
            this.features = List.copyOf(features);
        }

        /// Of the columns of [Features].
        public Builder() {
            this(Features.ids());
        }

        /// Takes one session.
        ///
        /// @param session epoch day, after the one before
        /// @param listings strictly ascending
        /// @param rows raw features of each of them
        public Builder add(int session, int[] listings, float[][] rows) {
            if (!sessions.isEmpty() && sessions.getLast() >= session) {
                throw new IllegalArgumentException("sessions must ascend, at " + session);
            }
            if (rows.length != listings.length) {
                throw new IllegalArgumentException(
                        listings.length + " listings, but rows: " + rows.length);
            }
            for (int i = 0; i < rows.length; i++) {
                if (rows[i].length != features.size()) {
                    throw new IllegalArgumentException("columns of a row: " + rows[i].length);
                }
                if (i > 0 && listings[i] <= listings[i - 1]) {
                    throw new IllegalArgumentException("listings must ascend, at " + listings[i]);
                }
            }
            sessions.add(session);
            ids.add(listings.clone());
            bins.add(Panel.bins(rows));
            return this;
        }

        /// All that was added.
        public Panel build() {
            return new Panel(
                    features,
                    sessions.stream().mapToInt(Integer::intValue).toArray(),
                    List.copyOf(ids),
                    List.copyOf(bins));
        }
    }
}
