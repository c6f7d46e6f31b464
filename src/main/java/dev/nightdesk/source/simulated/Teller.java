package dev.nightdesk.source.simulated;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// Tells the rows of one kind to whoever wished for them.
///
/// @param wanted the sessions
record Teller<T>(BitSet wanted, Recorder<T> recorder, Consumer<T> taker) {

    static <T> Teller<T> of(Wish<T> wish, Recorder<T> recorder, Sessions sessions) {
        return new Teller<>(sessions.wanted(wish.wantedDay()), recorder, wish.taker());
    }

    /// Walks every listing once, however many listen.
    static void all(World world, List<Teller<?>> tellers) {
        BitSet wanted = new BitSet();
        Teller<?>[] each = tellers.toArray(Teller[]::new);
        tellers.forEach(teller -> wanted.or(teller.wanted));
        for (Listed listed : world.listings()) {
            int first = wanted.nextSetBit(listed.life().from());
            if (first >= 0 && first < listed.life().until()) {
                walk(new Walk(listed, world), wanted.length() - 1, each);
            }
        }
    }

    private static void walk(Walk walk, int last, Teller<?>[] tellers) {
        while (walk.at() < last && walk.step()) {
            for (Teller<?> teller : tellers) {
                teller.tell(walk);
            }
        }
    }

    private void tell(Walk walk) {
        if (wanted.get(walk.at())) {
            recorder.record(walk, taker);
        }
    }
}
