package dev.nightdesk.night;

import dev.nightdesk.night.morning.Edition;
import dev.nightdesk.night.morning.Printing;
import dev.nightdesk.report.page.MailMessage;
import dev.nightdesk.report.page.ReportFiles;
import dev.nightdesk.report.page.Shelf;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The morning reports of an open market. A report is a pure function of the database: it can be
/// made at any time, and made again it has the same bytes.
public final class Reports {

    private final Desk desk;
    private final Stores stores;
    private final Shelf shelf;
    private final NightSettings settings;

    /// @throws Refused if the definition of the nightly job is not valid
    public Reports(Desk desk) {
        this(desk, NightSettings.read(desk.settings()));
    }

    Reports(Desk desk, NightSettings settings) {
        this.desk = desk;
        this.stores = desk.stores();
        this.settings = settings;
        this.shelf = shelf(desk.settings(), desk.market());
    }

    /// Where the reports of a market lie.
    static Shelf shelf(Settings settings, Market market) {
        return new Shelf(settings.folder(market).resolve("report"));
    }

    /// A report that is there.
    ///
    /// @param index its front page
    /// @param written whether it was made just now
    public record Located(LocalDate session, Path index, boolean published, boolean written) {}

    /// Finds a session's report, and makes it if it is not there.
    ///
    /// @param session empty for the newest that has come to its gate
    /// @param again whether it is to be made in any case
    /// @param all whether every listing gets a page; then it is made in any case
    /// @throws Refused if there is no such session, or its report cannot be written
    public Located locate(Optional<LocalDate> session, boolean again, boolean all) {
        LocalDate day = expectJudged(session);
        boolean published = stores.publications().find(day).isPresent();
        Optional<Path> there = shelf.find(day).filter(any -> !again && !all);
        return there.map(index -> new Located(day, index, published, false))
                .orElseGet(() -> new Located(day, written(day, all), published, true));
    }

    private Path written(LocalDate session, boolean all) {
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        try {
            return write(session, all || settings.report().isAll());
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(
                    RunFault.REPORT,
                    "cannot write the report of %s to %s: %s"
                            .formatted(session, shelf.of(session), words(e)),
                    "see that its folder can be written and its disk has space: nightdesk report --session "
                            + session);
        }
    }

    static String words(Exception e) {
        return switch (e) {
            case IOException cause -> FileFault.words(cause);
            case UncheckedIOException wrapped ->
                    FileFault.words(Objects.requireNonNull(wrapped.getCause()));
            default -> e.toString();
        };
    }

    /// Makes a session's report, in place of what is there.
    ///
    /// @return its front page
    Path write(LocalDate session) throws IOException {
        return write(session, settings.report().isAll());
    }

    private Path write(LocalDate session, boolean all) throws IOException {
        Printing printing = printing(session, all);
        return shelf.put(session, place -> printing.into(new ReportFiles(place)))
                .resolve("index.html");
    }

    Optional<Path> find(LocalDate session) {
        return shelf.find(session);
    }

    private Printing printing(LocalDate session, boolean all) {
        Proceedings proceedings = new Proceedings(desk, session);
        boolean adjusted =
                stores.market()
                        .recorded()
                        .map(Recorded::prices)
                        .filter("adjusted"::equals)
                        .isPresent();
        Edition edition =
                Edition.of(
                        stores,
                        desk.calendar(),
                        session,
                        adjusted,
                        proceedings.ended().orElse(desk.calendar().closing(session).toInstant()));
        return new Printing(
                edition,
                new Printing.Extent(settings.report().picks(), settings.report().pages(), all),
                new Printing.Rest(
                        desk.market().word(),
                        desk.market().notice(),
                        proceedings.details(),
                        proceedings.problems(),
                        new Bills(desk).asOf(edition.asOf()),
                        proceedings.run()));
    }

    /// A session's front page as a message.
    ///
    /// @param to whom it is for; empty if the mailer is told otherwise
    /// @throws Refused if there is no such session
    public String mail(LocalDate session, Optional<String> to) {
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        Printing printing = printing(session, false);
        return MailMessage.of(printing.front(), to, printing.asOf());
    }

    /// Whether a text can be whom a message is for.
    public static boolean isAddress(String text) {
        return MailMessage.isAddress(text);
    }

    private LocalDate expectJudged(Optional<LocalDate> session) {
        LocalDate day = session.map(Span::known).orElseGet(this::newest);
        Optional<Night> night = stores.nights().find(day);
        if (night.isEmpty()) {
            throw new Refused(
                    Objection.NOT_PLANNED,
                    "there is no night of " + day,
                    "nightdesk run nightly --session " + day);
        }
        if (night.get().state() == State.OPEN) {
            throw new Refused(
                    Objection.NOT_PUBLISHED,
                    "the night of " + day + " has not come to its gate",
                    "nightdesk " + new NightRuns(stores.executions(), day).next());
        }
        return day;
    }

    /// Whether a night has come so far that there is something to report.
    boolean isJudged(LocalDate session) {
        return stores.nights().find(session).filter(one -> one.state() != State.OPEN).isPresent();
    }

    private LocalDate newest() {
        LocalDate month = desk.calendar().sessionsBack(latest(), settings.catchup().within());
        return Stream.concat(
                        stores.publications().latest().map(one -> one.session()).stream(),
                        stores.nights().refused(month).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(Published::nothing);
    }

    private LocalDate latest() {
        return stores.nights().latest().orElseThrow(Published::nothing);
    }
}
