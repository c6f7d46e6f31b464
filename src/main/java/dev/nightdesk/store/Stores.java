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
        CallStore calls,
        QuotaStore quotas,
        SpendingStore spending,
        RunCostStore costs,
        DirectoryStore directory,
        BarRevisionStore revisions,
        CompanyStore companies,
        RateStore rates,
        EntitlementStore entitlements,
        PartitionStore partitions,
        CheckStore checks,
        AnalysisStore analyses,
        RecommendationStore recommendations,
        PublicationStore publications,
        RerunStore reruns,
        RerunResultStore rerunResults,
        RepublicationStore republications,
        ExecutionStore executions,
        StopStore stops) {

    public static Stores of(Database database) {
        BarStore bars = new BarStore(database);
        FetchStore fetches = new FetchStore(database);
        return new Stores(
                new MarketStore(database),
                new ListingStore(database),
                new UniverseStore(database),
                bars,
                new ActionStore(database),
                new FactStore(database),
                new NewsStore(database),
                new MarketReturnStore(database),
                new NightStore(database),
                fetches,
                new CallStore(database, fetches),
                new QuotaStore(database),
                new SpendingStore(database),
                new RunCostStore(database),
                new DirectoryStore(database),
                new BarRevisionStore(database, bars),
                new CompanyStore(database),
                new RateStore(database),
                new EntitlementStore(database),
                new PartitionStore(database),
                new CheckStore(database),
                new AnalysisStore(database),
                new RecommendationStore(database),
                new PublicationStore(database),
                new RerunStore(database),
                new RerunResultStore(database),
                new RepublicationStore(database),
                new ExecutionStore(database),
                new StopStore(database));
    }
}
