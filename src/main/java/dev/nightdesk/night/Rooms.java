package dev.nightdesk.night;

import dev.nightdesk.night.fetch.CallPlan;

/// The steps, each built once with what it needs of the other rooms.
final class Rooms {

    private final Desk desk;
    private final Progress progress;
    private final Steps steps;
    private final NightSettings settings;
    private final Sources sources;
    private final Connections connections;
    private final MarketStep market;
    private final FreezeStep freeze;

    Rooms(
            Desk desk,
            Progress progress,
            Steps steps,
            NightSettings settings,
            Connections connections) {
        this.desk = desk;
        this.progress = progress;
        this.steps = steps;
        this.settings = settings;
        this.sources = new Sources(desk.calendar(), settings);
        this.connections = connections;
        this.market = new MarketStep(desk.stores(), desk.calendar(), settings);
        this.freeze = new FreezeStep(desk.stores(), market, settings);
    }

    Steps steps() {
        return steps;
    }

    PlanStep plan() {
        return new PlanStep(
                desk.stores(), sources, desk.calendar(), settings, roll(), callPlan(), progress);
    }

    CallPlanStep callPlan() {
        return new CallPlanStep(
                desk.stores(), connections, desk.calendar(), settings, roll(), progress);
    }

    private Roll roll() {
        int within = settings.universe().activeWithinSessions();
        return new Roll(desk.stores(), desk.calendar(), within, desk.clock());
    }

    Lanes lanes(String stage) {
        return new Lanes(stage, desk.stores(), connections, callPlan()::register, steps, progress);
    }

    SettleStep settle() {
        return new SettleStep(desk.stores(), connections, progress);
    }

    FetchStep fetch() {
        return new FetchStep(
                desk.stores(),
                sources,
                desk.calendar(),
                settings.partitions(),
                lanes(CallPlan.FETCH),
                steps,
                desk.clock(),
                progress);
    }

    VerifyStep verify() {
        return new VerifyStep(desk.stores(), desk.calendar(), settings);
    }

    MarketStep market() {
        return market;
    }

    FreezeStep freeze() {
        return freeze;
    }

    AnalyzeStep analyze() {
        return new AnalyzeStep(
                desk.stores(),
                desk.calendar(),
                settings,
                freeze,
                steps,
                desk.meters(),
                desk.clock(),
                progress);
    }

    ForecastStep forecast() {
        return new ForecastStep(desk.stores(), desk.calendar(), settings, desk.meters(), progress);
    }

    CanaryStep canary() {
        return new CanaryStep(Trainings.on(desk, settings).canaries(), desk.clock(), progress);
    }

    private Scoring scoring() {
        return new Scoring(desk.stores(), settings);
    }

    RankStep rank() {
        return new RankStep(desk.stores(), scoring(), freeze);
    }

    RecommendStep recommend() {
        return new RecommendStep(
                desk.stores(),
                desk.calendar(),
                settings,
                scoring(),
                freeze,
                steps,
                desk.clock(),
                progress);
    }

    EvaluateStep evaluate() {
        return new EvaluateStep(
                desk.stores(),
                desk.calendar(),
                Replays.track(desk.settings()),
                steps,
                desk.clock(),
                progress);
    }

    PublishStep publish() {
        return new PublishStep(
                desk.stores(), gate(), new Publishing(desk.stores(), scoring(), desk.clock()));
    }

    private Gate gate() {
        return new Gate(desk.stores(), desk.calendar(), settings);
    }

    ReanalyzeStep reanalyze() {
        return new ReanalyzeStep(
                desk.stores(), desk.calendar(), settings, steps, desk.meters(), progress);
    }

    RerankStep rerank() {
        return new RerankStep(desk.stores(), desk.calendar(), settings);
    }

    RepublishStep republish() {
        return new RepublishStep(desk.stores(), gate(), desk.clock(), progress);
    }
}
