package dev.nightdesk.night;

import dev.nightdesk.night.BarImport.Line;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.imports.ProfileFile;
import dev.nightdesk.source.imports.QuotedProfile;
import dev.nightdesk.store.ProfileStore;
import dev.nightdesk.store.ProfileStore.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes in what files tell of companies, to be searched and to give names, sectors and
/// descriptions. No listing is made of them, so that they enter no universe.
public final class CompanyImport {

    /// Days after which a symbol that was not seen again is taken to be gone.
    private static final int GONE = 30;

    private final Settings settings;
    private final Clock clock;

    public CompanyImport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Imports a file under the lease of the market.
    ///
    /// @param given when it was so; without it the day or year in the file's name, else the day of
    ///   the file
    /// @throws LeaseHeld if a run holds it
    public List<Line> run(Optional<MarketChoice> choice, Path path, Optional<LocalDate> given) {
        ProfileFile file = ProfileFile.open(path);
        List<QuotedProfile> companies = file.companies();
        LocalDate day = given.orElseGet(() -> FileDay.of(path, LocalDate.now(clock)));
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            return desk.underLease(() -> {
                store(desk.stores().profiles(), file.isDescriptive(), told(companies, day));
                desk.stores().search().tidy();
                return lines(file.rows(), companies.size(), day, file.rejections());
            });
        }
    }

    private static void store(ProfileStore profiles, boolean isDescriptive, List<Told> told) {
        if (isDescriptive) {
            profiles.describe(told);
        } else {
            profiles.list(told);
        }
    }

    private static List<Told> told(List<QuotedProfile> companies, LocalDate day) {
        LocalDate newest =
                companies.stream()
                        .flatMap(one -> one.seen().stream())
                        .max(LocalDate::compareTo)
                        .orElse(day);
        return companies.stream()
                .map(one -> {
                    LocalDate seen = one.seen().orElse(day);
                    boolean isGone = seen.isBefore(newest.minusDays(GONE));
                    return told(one, isGone ? 0 : one.standing(), seen);
                })
                .toList();
    }

    private static Told told(QuotedProfile one, int standing, LocalDate day) {
        return new Told(
                one.symbol(),
                one.name(),
                one.exchange(),
                one.sector(),
                one.industry(),
                one.description(),
                standing,
                PlanStep.day(day));
    }

    private static List<Line> lines(long rows, long usable, LocalDate day, Rejections rejections) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("read", rows, ""));
        lines.add(new Line("stored", usable, "as of " + day));
        rejections
                .rejected()
                .forEach((fault, count) ->
                        lines.add(new Line("rejected " + fault, count.rows(), count.sample())));
        return lines;
    }
}
