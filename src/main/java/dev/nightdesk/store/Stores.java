package dev.nightdesk.store;

/// All tables of one database, each behind its class.
public record Stores(
        MarketStore market,
        ListingStore listings,
        UniverseStore universes,
        BarStore bars,
        ActionStore actions,
        FactStore facts,
        NewsStore news,
        MarketReturnStore returns,
        NightStore nights,
        FetchStore fetches,
        PartitionStore partitions,
        CheckStore checks,
        AnalysisStore analyses,
        RecommendationStore recommendations,
        PublicationStore publications,
        RerunStore reruns,
        RerunResultStore rerunResults,
        RepublicationStore republications,
        ExecutionStore executions,
        StopStore stops,
        QuotaStore quotas) {

    public static Stores of(Database database) {
        return new Stores(
                new MarketStore(database),
                new ListingStore(database),
                new UniverseStore(database),
                new BarStore(database),
                new ActionStore(database),
                new FactStore(database),
                new NewsStore(database),
                new MarketReturnStore(database),
                new NightStore(database),
                new FetchStore(database),
                new PartitionStore(database),
                new CheckStore(database),
                new AnalysisStore(database),
                new RecommendationStore(database),
                new PublicationStore(database),
                new RerunStore(database),
                new RerunResultStore(database),
                new RepublicationStore(database),
                new ExecutionStore(database),
                new StopStore(database),
                new QuotaStore(database));
    }
}
