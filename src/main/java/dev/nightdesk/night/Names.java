package dev.nightdesk.night;

import dev.nightdesk.store.ProfileStore;
import dev.nightdesk.store.ProfileStore.Called;
import dev.nightdesk.store.RecommendationStore.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What companies are called: as their market says, else as files do that were brought in.
///
/// @param brought by ticker, those that their market does not name
record Names(Map<String, Called> brought) {

    Names(ProfileStore profiles, Collection<Named> listings) {
        this(
                profiles.names(
                        listings.stream().filter(Names::isNameless).map(Named::ticker).toList()));
    }

    private static boolean isNameless(Named listing) {
        return listing.name().isBlank() || listing.name().equals(listing.ticker());
    }

    private Optional<Called> called(Named listing) {
        return Optional.ofNullable(brought.get(listing.ticker()));
    }

    String of(Named listing) {
        return called(listing).map(Called::name).orElse(listing.name());
    }

    /// Empty where the market says it.
    Optional<LocalDate> since(Named listing) {
        return called(listing).map(Called::since);
    }
}
