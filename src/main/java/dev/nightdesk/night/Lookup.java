package dev.nightdesk.night;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.Asked;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.SearchStore;
import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Limits;
import dev.nightdesk.store.SearchStore.Opinion;
import dev.nightdesk.store.SearchStore.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds companies and headlines.
public final class Lookup {

    private static final String DOLLAR_VOLUME = "dollar_volume_20";

    private final SearchStore search;
    private final Desk desk;

    public Lookup(Desk desk) {
        this.desk = desk;
        this.search = desk.stores().search();
    }

    /// What else companies must be, besides found.
    ///
    /// @param sector part of its name; empty for every one
    /// @param ratings one of these; empty for every one, and for those without
    /// @param minScore 0–100; 0 for every one, and for those without
    /// @param minDollarVolume dollars a day; 0 for every one, and for those without
    public record Filters(
            String sector, List<Rating> ratings, double minScore, double minDollarVolume) {

        /// Whether only those with a published recommendation can be meant.
        private boolean isOfOpinions() {
            return !ratings.isEmpty() || minScore > 0 || minDollarVolume > 0;
        }

        private List<String> names() {
            Stream<Rating> any = ratings.isEmpty() ? Stream.of(Rating.values()) : ratings.stream();
            return any.map(Rating::name).toList();
        }
    }

    /// A company with what is published of it.
    ///
    /// @param snippet of its description, what was asked between `«` and `»`
    /// @param named when it was called so
    /// @param described when sector, industry and description were so
    /// @param session of the recommendation
    /// @param score 0–100, NaN if there is none
    /// @param dollarVolume a day, NaN if it is not known
    public record Company(
            String symbol,
            String name,
            String exchange,
            String sector,
            String industry,
            String snippet,
            LocalDate named,
            Optional<LocalDate> described,
            Optional<LocalDate> session,
            Optional<String> rating,
            double score,
            double dollarVolume) {}

    /// A headline.
    ///
    /// @param snippet the headline, what was asked between `«` and `»`
    public record Headline(NewsItem item, String snippet, Set<String> symbols) {}

    /// Companies, best first.
    ///
    /// @param typed any text
    public List<Company> companies(String typed, Filters filters, int most) {
        int position = position();
        Optional<Set<String>> only =
                filters.isOfOpinions()
                        ? Optional.of(search.within(limits(filters, position)))
                        : Optional.empty();
        List<Found> found =
                search.companies(new Wanted(Asked.parse(typed), filters.sector(), only, most));
        Map<String, Opinion> opinions =
                search.opinions(found.stream().map(Found::symbol).toList(), position);
        return found.stream()
                .map(one -> company(one, Optional.ofNullable(opinions.get(one.symbol()))))
                .toList();
    }

    private static Limits limits(Filters filters, int position) {
        return new Limits(filters.names(), filters.minScore(), filters.minDollarVolume(), position);
    }

    /// Of the dollar volume among the newest readings; any where there are none.
    private int position() {
        List<String> readings =
                desk.stores()
                        .publications()
                        .latest()
                        .map(Publication::session)
                        .map(desk.stores().analyses()::readingsOf)
                        .orElse(List.of());
        return Math.max(1, readings.indexOf(DOLLAR_VOLUME) + 1);
    }

    private static Company company(Found found, Optional<Opinion> opinion) {
        return new Company(
                found.symbol(),
                found.name(),
                found.exchange(),
                found.sector(),
                found.industry(),
                found.snippet(),
                found.named(),
                found.described(),
                opinion.map(Opinion::session),
                opinion.map(Opinion::rating),
                opinion.map(Opinion::score).orElse(Double.NaN),
                opinion.map(Opinion::dollarVolume).orElse(Double.NaN));
    }

    /// Headlines, newest first.
    ///
    /// @param typed any text
    public List<Headline> news(String typed, Instant since, int most) {
        return search.news(Asked.parse(typed), since, most).stream()
                .map(one -> new Headline(one.item(), one.snippet(), one.symbols()))
                .toList();
    }
}
