package dev.nightdesk.source.simulated;

import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.Rows;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the wanted sessions bring, listing by listing. One walk is alive at a time.
final class WalkRows<T> implements Rows<T> {

    private final World world;
    private final BitSet wanted;
    private final Recorder<T> recorder;
    private final Iterator<Listed> listings;
    private final Deque<T> ready = new ArrayDeque<>();
    private final RowTally tally = new RowTally();
    private Optional<Walk> walk = Optional.empty();
    private int until;
    private long position;

    /// @param wanted the sessions
    WalkRows(World world, BitSet wanted, Recorder<T> recorder) {
        this.world = world;
        this.wanted = wanted;
        this.recorder = recorder;
        listings = world.listings().iterator();
    }

    @Override
    public @Nullable T next() {
        while (ready.isEmpty()) {
            if (!walk.map(this::goOn).orElse(false) && !turnToNext()) {
                return null;
            }
        }
        position++;
        return ready.remove();
    }

    /// Walks on until there is something to deliver; false at the end of the way.
    private boolean goOn(Walk walking) {
        while (ready.isEmpty()) {
            if (walking.at() >= until || !walking.step()) {
                return false;
            }
            if (wanted.get(walking.at())) {
                recorder.record(walking, ready::add);
            }
        }
        return true;
    }

    private boolean turnToNext() {
        while (listings.hasNext()) {
            Listed listed = listings.next();
            int first = wanted.nextSetBit(listed.life().from());
            if (first >= 0 && first < listed.life().until()) {
                walk = Optional.of(new Walk(listed, world));
                until = wanted.previousSetBit(listed.life().until() - 1);
                return true;
            }
        }
        return false;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void reject(RowFault fault, String reason) {
        tally.reject(fault, reason);
    }

    @Override
    public Rejections rejections() {
        return tally.rejections();
    }

    @Override
    public void close() {
        ready.clear();
    }
}
