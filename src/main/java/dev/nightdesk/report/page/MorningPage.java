package dev.nightdesk.report.page;

import java.util.List;
import java.util.Optional;

/// The front page of a session's report.
///
/// @param buys best first
/// @param sells worst first
/// @param market empty where nothing was analysed
/// @param run empty where its execution is not known any more
public record MorningPage(
        Status status,
        List<Pick> buys,
        List<Pick> sells,
        Changes changes,
        Optional<MarketView> market,
        ModelsView models,
        Problems problems,
        Bill bill,
        Optional<RunView> run,
        TrackRecord track) {}
