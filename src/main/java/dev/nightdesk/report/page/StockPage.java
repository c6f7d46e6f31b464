package dev.nightdesk.report.page;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Subtotal;
import dev.nightdesk.report.chart.PriceChart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The page of one listing.
///
/// @param named when it was called so; empty where its market says it
/// @param business sector and industry, empty if unknown
/// @param move how it stands otherwise than before; empty if it does not
/// @param chart empty where there are fewer than two bars
/// @param risk the readings that tell of it
/// @param groups what the readings add to the neutral score, group by group
/// @param news newest first
/// @param history in published sessions, newest first
public record StockPage(
        Status status,
        Opinion opinion,
        Optional<LocalDate> named,
        Optional<Brought> business,
        Optional<Move> move,
        Optional<PriceChart> chart,
        List<ReadingLine> risk,
        List<Subtotal> groups,
        List<ReadingLine> readings,
        List<FactLine> facts,
        List<NewsLine> news,
        List<PastLine> history) {

    /// One reading.
    ///
    /// @param rank in the market, such as `93 %`; empty if it carries no weight or is unknown
    /// @param points of score, empty if it carries no weight
    public record ReadingLine(String id, String name, String value, String rank, String points) {}

    /// One figure as filed.
    public record FactLine(String name, String value, String period, LocalDate filed) {}

    /// One headline.
    ///
    /// @param address of the full text, if it is one to go to
    public record NewsLine(
            LocalDate day, String headline, String publisher, Optional<String> address) {}

    /// How it stood in a published session.
    ///
    /// @param close US dollars as traded
    public record PastLine(LocalDate session, Rating rating, double score, double close) {}
}
