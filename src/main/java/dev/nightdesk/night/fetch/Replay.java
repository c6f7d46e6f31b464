package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Feeds.Route;
import dev.nightdesk.night.fetch.Landing.Context;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Entry;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads once more what providers have answered, in the order in which it came, up to the last
/// answer to a plan; nobody is asked. Answers to other plans, the rows of which are there, are
/// passed over; those to the plan itself are read in any case, which changes nothing where they are
/// there.
public final class Replay {

    private final String plan;
    private final Deque<Entry> open;
    private final Archive archive;
    private final Database database;
    private final Stores stores;
    private final TradingCalendar calendar;
    private final Consumer<PlannedSpan> register;
    private final Consumer<String> say;
    private Feeds feeds;
    private Optional<Entry> directory = Optional.empty();
    private int read;

    private Replay(
            String plan,
            List<Entry> entries,
            Archive archive,
            Database database,
            Stores stores,
            TradingCalendar calendar,
            Consumer<PlannedSpan> register,
            Consumer<String> say) {
        this.plan = plan;
        this.open = new ArrayDeque<>(entries);
        this.archive = archive;
        this.database = database;
        this.stores = stores;
        this.calendar = calendar;
        this.register = register;
        this.say = say;
        this.feeds = AllFeeds.landingIn(stores, calendar);
    }

    /// What was answered up to the end of a stage of a plan: to the end of its first round's
    /// directories, which tell its universe; or from there to its end.
    ///
    /// @param register hears of a plan when its directories have been read, unless it is the last
    public static Replay of(
            String plan,
            String stage,
            Archive archive,
            Database database,
            Stores stores,
            TradingCalendar calendar,
            Consumer<PlannedSpan> register,
            Consumer<String> say) {
        List<Entry> entries = stage(plan, stage, archive.entries());
        return new Replay(plan, entries, archive, database, stores, calendar, register, say);
    }

    private static List<Entry> stage(String plan, String stage, List<Entry> all) {
        int directories = 0;
        int last = 0;
        boolean before = true;
        for (int i = 0; i < all.size(); i++) {
            Entry one = all.get(i);
            if (one.plan().equals(plan)) {
                before = before && isDirectory(one);
                directories = before ? i + 1 : directories;
                last = i + 1;
            }
        }
        return stage.equals(CallPlan.DIRECTORY)
                ? all.subList(0, directories)
                : all.subList(directories, last);
    }

    private static boolean isDirectory(Entry entry) {
        return entry.stage().equals(CallPlan.DIRECTORY);
    }

    /// Reads the next answer; false if there is none left.
    public boolean step() {
        if (open.isEmpty()) {
            say.accept("archive: %d answers read".formatted(read));
            return false;
        }
        Entry entry = open.removeFirst();
        Task task = task(entry);
        if (entry.plan().equals(plan) || task.state() != State.DONE) {
            enter(entry);
            reply(entry).ifPresent(reply -> land(entry, task, reply));
            read++;
        }
        return true;
    }

    /// Listings are made known between a plan's directories and what is told of them.
    private void enter(Entry entry) {
        boolean same = directory.filter(one -> one.plan().equals(entry.plan())).isPresent();
        if (directory.isPresent() && !(same && isDirectory(entry))) {
            register.accept(PlannedSpan.of(directory.get().plan()));
            feeds = AllFeeds.landingIn(stores, calendar);
        }
        directory = isDirectory(entry) ? Optional.of(entry) : Optional.empty();
    }

    /// The call that was answered, planned as it was then.
    private Task task(Entry entry) {
        return find(entry)
                .orElseGet(() -> {
                    stores.calls().plan(batch(entry), origin(entry), List.of(planned(entry)));
                    return find(entry).orElseThrow();
                });
    }

    private static Batch batch(Entry entry) {
        return new Batch(entry.plan(), entry.round(), entry.stage());
    }

    private static Origin origin(Entry entry) {
        return entry.stage().equals(CallPlan.FOLLOW_UP) ? Origin.DISCOVERED : Origin.PLANNED;
    }

    private static Planned planned(Entry entry) {
        PlannedSpan span = PlannedSpan.of(entry.plan());
        String subject = entry.call().subject();
        List<LocalDate> sessions =
                subject.equals(span.to().toString()) ? List.of(span.to()) : List.of();
        return new Planned(entry.call().provider(), entry.call().feed(), subject, false, sessions);
    }

    private Optional<Task> find(Entry entry) {
        return stores.calls().find(entry.plan(), entry.round(), entry.call().key());
    }

    /// @throws UnusableSource if an answer that was good is not there any more
    private Optional<Reply> reply(Entry entry) {
        Optional<Reply> reply = archive.reply(entry);
        if (reply.isEmpty() && entry.status() == 200) {
            throw new UnusableSource(
                    SourceFault.ARCHIVE,
                    "the archive's answer %s to %s (%s) is damaged or missing"
                            .formatted(entry.payload(), entry.call().key(), entry.plan()),
                    "restore that file of the archive from a backup, or ask the providers again");
        }
        return reply;
    }

    private void land(Entry entry, Task task, Reply reply) {
        Route<?> route = feeds.of(entry.call().provider(), entry.call().feed());
        land(entry, task, reply, route);
    }

    private <T> void land(Entry entry, Task task, Reply reply, Route<T> route) {
        String subject = entry.call().subject();
        Fetched<T> fetched = route.feed().read(reply, subject);
        switch (fetched) {
            case Fetched.Found<T> found -> {
                LocalDate session = PlannedSpan.of(entry.plan()).to();
                shore(entry)
                        .land(
                                batch(entry),
                                task,
                                found,
                                route.landing(),
                                new Context(session, subject, entry.fetched()));
            }
            case Missing<T> missing -> lacking(entry, task, missing);
        }
    }

    /// Ends calls when they ended then.
    private Shore shore(Entry entry) {
        return new Shore(database, stores, Clock.fixed(entry.fetched(), ZoneOffset.UTC));
    }

    private void lacking(Entry entry, Task task, Missing<?> missing) {
        String words = missing.reason() + ": " + missing.words();
        say.accept("archive: %s: %s".formatted(entry.call().key(), words));
        if (task.state() != State.DONE) {
            stores.calls().lacking(task.id(), State.MISSING, words, entry.fetched());
        }
    }
}
