package dev.nightdesk.ledger;

import java.util.ArrayList;
import java.util.List;

/// What is given up of things that cannot all be paid: rung by rung, of each the last ones first,
/// until the rest can be.
public final class Ladder {

    private Ladder() {}

    /// Something that can be done without.
    public record Wish<T>(T what, Rung rung, Usd price) {}

    /// The wishes to give up, in the order in which they are.
    ///
    /// @param wishes of each rung the one that is wanted most first
    /// @param room what there is to pay them with
    public static <T> List<Wish<T>> givenUp(List<Wish<T>> wishes, Usd room) {
        Usd cost = wishes.stream().map(Wish::price).reduce(Usd.ZERO, Usd::plus);
        List<Wish<T>> givenUp = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            for (Wish<T> wish : wishes.reversed()) {
                if (wish.rung() == rung && !wish.price().none() && cost.exceeds(room)) {
                    givenUp.add(wish);
                    cost = cost.less(wish.price());
                }
            }
        }
        return givenUp;
    }
}
