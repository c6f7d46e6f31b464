package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;
import java.util.ArrayList;
import java.util.List;

/// A listing whose names are still to be found.
final class Draft {

    private final long key;
    private final long pathKey;
    private final ListingKind kind;
    private final Lifetime life;
    private final Traits traits;
    private final List<Era> eras = new ArrayList<>();
    private final List<Draft> companions = new ArrayList<>();

    Draft(long key, ListingKind kind, Lifetime life, Traits traits) {
        this(key, key, kind, life, traits);
    }

    private Draft(long key, long pathKey, ListingKind kind, Lifetime life, Traits traits) {
        this.key = key;
        this.pathKey = pathKey;
        this.kind = kind;
        this.life = life;
        this.traits = traits;
    }

    /// Another listing of the same company, which lives as long and moves with it.
    void accompany(ListingKind other, Traits its) {
        long childKey = Dice.seed(key, Purpose.COMPANION, other);
        companions.add(new Draft(childKey, key, other, life, its));
    }

    long key() {
        return key;
    }

    ListingKind kind() {
        return kind;
    }

    Lifetime life() {
        return life;
    }

    Traits traits() {
        return traits;
    }

    List<Draft> companions() {
        return companions;
    }

    void named(int from, String symbol, String name) {
        eras.add(new Era(from, symbol, name + Era.MARK));
    }

    Listed listed() {
        return new Listed(key, pathKey, kind, life, traits, List.copyOf(eras));
    }
}
