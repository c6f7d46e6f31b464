package dev.nightdesk.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happened after each session: a listing's total return over a horizon in excess of the
/// market's.
///
/// The return runs from the close of the session **after** the one it belongs to (filings and
/// headlines of a session are known only when its close has passed) to the close so many sessions
/// later, splits and dividends included. A listing that falls silent within the horizon ends at its
/// last close inside it. Returns are winsorised at 1 % and 99 % of their session and the mean of
/// the session is taken off. There is no label where no close follows, or where the horizon is not
/// over.
public final class Labels {

    private final int[] sessions;
    private final Map<Integer, Integer> columns;
    private final Map<Integer, float[][]> excess;
    private final float[][] tomorrow;

    private Labels(
            int[] sessions,
            Map<Integer, Integer> columns,
            Map<Integer, float[][]> excess,
            float[][] tomorrow) {
        this.sessions = sessions;
        this.columns = columns;
        this.excess = excess;
        this.tomorrow = tomorrow;
    }

    /// Epoch days of all sessions of the span, ascending.
    public int[] sessions() {
        return sessions.clone();
    }

    /// In ascending order.
    public List<Integer> horizons() {
        return List.copyOf(new TreeMap<>(excess).keySet());
    }

    /// The excess returns of listings over a horizon, fractions, NaN where there is none.
    ///
    /// @param session epoch day, one of [#sessions()]
    /// @param horizon sessions, one of [#horizons()]
    public float[] of(int session, int horizon, int[] ids) {
        float[][] of = excess.get(horizon);
        if (of == null) {
            throw new IllegalArgumentException("no labels of horizon " + horizon);
        }
        return pick(of[index(session)], ids);
    }

    /// The returns of listings from the close of the session to that of the next one, not adjusted
    /// to the market: nobody may know them, so what agrees with them leaks.
    public float[] tomorrow(int session, int[] ids) {
        return pick(tomorrow[index(session)], ids);
    }

    /// The returns of listings over the first session that the labels of a session cover: what a
    /// feature must not know, and what one that looks ahead is likely to. NaN throughout at the end
    /// of the span.
    public float[] firstDay(int session, int[] ids) {
        int next = index(session) + 1;
        return next < sessions.length ? tomorrow(sessions[next], ids) : unknown(ids.length);
    }

    /// Where a session stands among [#sessions()].
    int index(int session) {
        int index = Arrays.binarySearch(sessions, session);
        if (index < 0) {
            throw new IllegalArgumentException("not a session of these labels: " + session);
        }
        return index;
    }

    private static float[] unknown(int count) {
        float[] unknown = new float[count];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }

    private float[] pick(float[] all, int[] ids) {
        float[] picked = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Integer column = columns.get(ids[i]);
            picked[i] = column == null ? Float.NaN : all[column];
        }
        return picked;
    }

    /// Takes listings one after the other, in any order.
    public static final class Builder {

        private final int[] sessions;
        private final List<Integer> horizons;
        private final Map<Integer, float[]> tomorrow = new TreeMap<>();
        private final Map<Integer, float[][]> returns = new TreeMap<>();

        /// @param sessions epoch days of all exchange sessions of the span, ascending
        /// @param horizons sessions, each ≥ 1
        public Builder(int[] sessions, List<Integer> horizons) {
            for (int i = 1; i < sessions.length; i++) {
                if (sessions[i] <= sessions[i - 1]) {
                    throw new IllegalArgumentException("sessions must ascend, at " + sessions[i]);
                }
            }
            if (horizons.stream().anyMatch(horizon -> horizon < 1)) {
                throw new IllegalArgumentException("horizons must be ≥ 1: " + horizons);
            }
            this.sessions = sessions.clone();
            this.horizons = List.copyOf(horizons);
        }

        /// Takes one listing.
        ///
        /// @param days epoch days of the listing's bars, ascending; those before and after the span
        ///   and on other days than its sessions are left out
        /// @param adjustedClose adjusted for splits and dividends, US dollars
        public void add(int id, int[] days, double[] adjustedClose) {
            Closes closes = Closes.on(sessions, days, adjustedClose);
            float[][] of = new float[horizons.size()][sessions.length];
            float[] next = new float[sessions.length];
            for (int at = 0; at < sessions.length; at++) {
                next[at] = (float) closes.gain(at, at + 1);
                for (int h = 0; h < of.length; h++) {
                    of[h][at] = (float) closes.gainAfter(at, horizons.get(h));
                }
            }
            if (returns.putIfAbsent(id, of) != null) {
                throw new IllegalArgumentException("listing added twice: " + id);
            }
            tomorrow.put(id, next);
        }

        /// All that was added.
        public Labels build() {
            Map<Integer, Integer> columns = new HashMap<>();
            for (Integer id : returns.keySet()) {
                columns.put(id, columns.size());
            }
            Map<Integer, float[][]> excess = new HashMap<>();
            for (int h = 0; h < horizons.size(); h++) {
                int which = h;
                float[][] raw = bySession(returns.values().stream().map(of -> of[which]).toList());
                for (float[] section : raw) {
                    Winsor.excess(section);
                }
                excess.put(horizons.get(h), raw);
            }
            return new Labels(sessions, columns, excess, bySession(List.copyOf(tomorrow.values())));
        }

        private float[][] bySession(List<float[]> byListing) {
            float[][] out = new float[sessions.length][byListing.size()];
            for (int column = 0; column < byListing.size(); column++) {
                float[] of = byListing.get(column);
                for (int at = 0; at < sessions.length; at++) {
                    out[at][column] = of[at];
                }
            }
            return out;
        }
    }
}
