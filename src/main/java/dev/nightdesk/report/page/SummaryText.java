package dev.nightdesk.report.page;

import dev.nightdesk.market.Harmless;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.Figures;
import dev.nightdesk.report.page.Changes.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The front page in plain text, as a mail shows it.
public final class SummaryText {

    private static final int PICKS = 10;
    private static final int WIDTH = 72;

    private final List<String> lines = new ArrayList<>();

    private SummaryText() {}

    public static String of(MorningPage page) {
        SummaryText text = new SummaryText();
        text.status(page.status());
        Shown.picks(page).forEach(titled -> text.picks(titled));
        text.changes(page);
        text.rest(page);
        return String.join("\n", text.lines) + "\n";
    }

    private void status(Status status) {
        status.notice().ifPresent(this::wrapped);
        add(Shown.title(status));
        wrapped(status.headline());
        status.details().forEach(this::wrapped);
        add(status.equation().toString());
        if (!status.ratings().isEmpty()) {
            wrapped(
                    Arrays.stream(Rating.values())
                            .map(one -> Figures.rating(one) + " " + status.count(one))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void picks(Shown.Titled titled) {
        title(titled.title());
        titled.picks().stream().limit(PICKS).forEach(this::pick);
    }

    private void pick(Pick pick) {
        Opinion one = pick.opinion();
        add(
                "%2d  %-6s %-11s score %s  close %s  target %s  stop %s"
                        .formatted(
                                pick.place(),
                                one.ticker(),
                                Figures.rating(one.rating()),
                                Figures.score(one.score()),
                                Figures.price(one.trade().entry()),
                                Figures.price(one.trade().target()),
                                Figures.price(one.trade().stop())));
        wrapped(one.name(), "    ");
        wrapped(one.why(), "    ");
    }

    private void changes(MorningPage page) {
        if (page.status().published().isEmpty()) {
            return;
        }
        title("What changed");
        wrapped(Shown.sentence(page.changes().words()));
        for (Group group : page.changes().groups()) {
            if (!group.moves().isEmpty()) {
                wrapped(moves(group), "  ");
            }
        }
    }

    private static String moves(Group group) {
        String first =
                group.first().stream()
                        .map(move -> move.ticker() + " (" + move.words() + ")")
                        .collect(Collectors.joining(", "));
        String more =
                group.others().isEmpty() ? "" : ", and %d more".formatted(group.others().size());
        return group.title() + ": " + first + more;
    }

    private void rest(MorningPage page) {
        models(page.models());
        title("Data problems");
        Problems problems = page.problems();
        add(problems.words());
        Shown.failing(problems)
                .forEach(check ->
                        wrapped(check.verdict().toUpperCase(Locale.ROOT) + " " + check.words()));
        title("The bill");
        wrapped(page.bill().words() + ".");
        page.run().ifPresent(run -> wrapped("The night's " + run.words() + "."));
        title("Track record");
        wrapped(page.track().words());
        add("");
        add("This is the output of a program, not investment advice.");
    }

    private void models(ModelsView models) {
        title("Models");
        wrapped(models.words());
        for (ModelsView.Horizon horizon : models.horizons()) {
            wrapped(
                    "%s ahead, %s. %s"
                            .formatted(
                                    Shown.counted(horizon.sessions(), "session"),
                                    horizon.words(),
                                    Shown.sentence(horizon.tested().words())));
            horizon.rows().forEach(row -> wrapped(row.words(), "  "));
            horizon.luck().words().ifPresent(words -> wrapped(Shown.sentence(words), "  "));
            horizon.look().ifPresent(look -> wrapped(Shown.sentence(look.words()), "  "));
        }
    }

    private void title(String words) {
        add("");
        add(words);
        add("-".repeat(words.length()));
    }

    private void add(String line) {
        lines.add(Harmless.line(line));
    }

    private void wrapped(String words) {
        wrapped(words, "");
    }

    private void wrapped(String words, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        if (!line.toString().isBlank()) {
            add(line.toString().stripTrailing());
        }
    }
}
