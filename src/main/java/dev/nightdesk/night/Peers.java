package dev.nightdesk.night;

import dev.nightdesk.market.ShareClass;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.RecommendationStore.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom a listing's figures are compared with: those of its sector, as files say it now.
///
/// @param sector empty if unknown
/// @param ids of all that are of it, the listing's own among them
record Peers(Optional<String> sector, Set<Integer> ids) {

    /// With fewer others a place among them says nothing.
    static final int FEWEST_OTHERS = 5;

    /// @param sectors by [ShareClass]
    /// @param all of the session
    static Peers of(Named listing, List<Named> all, Map<String, String> sectors) {
        Optional<String> sector = sector(listing, sectors);
        Set<Integer> ids =
                all.stream()
                        .filter(one -> sector.isPresent() && sector(one, sectors).equals(sector))
                        .map(one -> one.recommendation().instrumentId())
                        .collect(Collectors.toUnmodifiableSet());
        return new Peers(sector, ids);
    }

    private static Optional<String> sector(Named listing, Map<String, String> sectors) {
        return Optional.ofNullable(sectors.get(ShareClass.of(listing.ticker())));
    }

    /// The rank of a reading among those of whom it is known; NaN if it is unknown, or known of
    /// fewer than five others.
    double rank(double value, List<Analysed> universe, int reading) {
        double[] known =
                Links.column(
                        universe.stream()
                                .filter(one -> ids.contains(one.instrumentId()))
                                .map(Analysed::readings)
                                .toList(),
                        reading);
        return known.length > FEWEST_OTHERS ? Links.rank(value, known) : Double.NaN;
    }
}
