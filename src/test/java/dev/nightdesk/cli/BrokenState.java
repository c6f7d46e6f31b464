package dev.nightdesk.cli;

import dev.nightdesk.cli.Prompt.Typed;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// What a first morning may bring, prepared by real nights.
enum BrokenState {
    /// As a power cut ends it.
    KILLED {
        @Override
        Scenery prepare(Path folder) {
            Cli nightdesk = eve(folder, put(folder, LAST));
            Ran killed = SmallSteps.of(nightdesk, folder).start(NIGHT).said("market: ").kill();
            Typed night = new Typed(TIMER, killed.exit(), killed.err() + killed.out());
            return Scenery.of(prompt(nightdesk, folder), night);
        }
    },

    /// A fifth of the session's rows did not come.
    REFUSED {
        @Override
        Scenery prepare(Path folder) {
            MarketFiles files = put(folder, LAST);
            Prompt prompt = prompt(eve(folder, files), folder);
            files.put(MARKET.until(LAST).partial(LAST));
            return Scenery.of(prompt, prompt.type(TIMER))
                    .deed("the whole file is delivered", () -> files.put(MARKET.until(LAST)));
        }
    },

    /// A provider allows less in a day than the night needs.
    QUOTA {
        @Override
        Scenery prepare(Path folder) {
            Rationed market = new Rationed(folder).at("2026-11-21T05:20:00Z");
            market.nightdesk().inside(NIGHT[0], NIGHT[1], "--session", "2026-11-20");
            market.at("2026-11-24T05:20:00Z").to(3);
            Prompt prompt = prompt(market.nightdesk(), folder);
            return Scenery.of(prompt, prompt.type(TIMER + " --session next"))
                    .deed("a day goes by", () -> market.at("2026-11-25T05:20:00Z"))
                    .ending(market::close);
        }
    },

    /// The night hangs, with the lease in its hand.
    FROZEN {
        @Override
        Scenery prepare(Path folder) {
            Cli nightdesk = SmallSteps.of(eve(folder, put(folder, LAST)), folder);
            beatFast(folder.resolve("small-steps"));
            Running frozen =
                    nightdesk
                            .start(NIGHT)
                            .heldWhen(Glance.isAnalysing(nightdesk))
                            .heldWhen(Glance.tellsOfAnalysis(nightdesk));
            frozen.until(() -> nightdesk.inside("recover").err().contains("silent since"));
            Prompt prompt = prompt(nightdesk, folder);
            return Scenery.of(prompt, prompt.type(TIMER))
                    .meaning("4711", Long.toString(frozen.process().pid()))
                    .ending(frozen::kill);
        }
    },

    /// The machine was off for two nights.
    MISSED {
        @Override
        Scenery prepare(Path folder) {
            Prompt prompt = prompt(eve(folder, put(folder, LAST)), folder);
            put(folder, LocalDate.of(2024, 6, 4));
            return Scenery.of(prompt, prompt.type(TIMER));
        }
    };

    private static final LocalDate LAST = SmallMarket.LAST;
    private static final SmallMarket MARKET = SmallMarket.usual();
    private static final String[] NIGHT = {"run", "nightly"};
    private static final String TIMER = "nightdesk run nightly";

    /// @param folder new
    abstract Scenery prepare(Path folder);

    static BrokenState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static MarketFiles put(Path folder, LocalDate until) {
        return new MarketFiles(folder.resolve("us-daily")).put(MARKET.until(until));
    }

    /// A nightdesk that has the night before behind it.
    private static Cli eve(Path folder, MarketFiles files) {
        Cli nightdesk = Cli.at(folder.resolve("var"));
        LocalDate before = LocalDate.of(2024, 5, 30);
        nightdesk.inside(Commands.nightly(files, before)).ends(ExitCode.DONE);
        return nightdesk;
    }

    private static Prompt prompt(Cli nightdesk, Path folder) {
        return new Prompt(nightdesk, folder.resolve("bin"));
    }

    /// Who is silent for some seconds counts as frozen.
    private static void beatFast(Path definitions) {
        try {
            Files.writeString(definitions.resolve("lease.yaml"), "beat: PT0.5S\nsilence: PT4S\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
