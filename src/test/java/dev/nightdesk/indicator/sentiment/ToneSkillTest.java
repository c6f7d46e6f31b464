package dev.nightdesk.indicator.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.indicator.sentiment.LabelledHeadline.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What the shipped model is worth on headlines that it was not fitted by.
class ToneSkillTest {

    private static final Subject NOBODY = Subject.of("", "");

    private final List<LabelledHeadline> headlines = LabelledHeadline.all();

    @FunctionalInterface
    private interface Guess {
        Label of(LabelledHeadline headline, String name);
    }

    private static Label model(LabelledHeadline headline, Subject subject) {
        Tone tone = ToneModel.shipped().tone(headline.text(), subject, headline.isShared());
        boolean neutral = tone.neutral() >= Math.max(tone.negative(), tone.positive());
        Label loud = tone.balance() > 0 ? Label.POSITIVE : Label.NEGATIVE;
        return neutral ? Label.NEUTRAL : loud;
    }

    private Confusion unseen(Predicate<LabelledHeadline> which, Guess guess) {
        Confusion confusion = new Confusion();
        headlines.stream()
                .filter(one -> !one.isSeen())
                .filter(which)
                .forEach(one ->
                        one.labels()
                                .forEach((name, truth) ->
                                        confusion.add(truth, guess.of(one, name))));
        return confusion;
    }

    private static Label modelled(LabelledHeadline headline, String name) {
        return model(headline, Subject.of(name, ""));
    }

    private void table(String title, Predicate<LabelledHeadline> which) {
        System.out.printf(
                "%-40s %5d  majority %s  words %s  model %s  unnamed %s%n",
                title,
                unseen(which, (one, name) -> Label.NEUTRAL).size(),
                unseen(which, (one, name) -> Label.NEUTRAL),
                unseen(which, (one, name) -> WordList.of(one.text())),
                unseen(which, ToneSkillTest::modelled),
                unseen(which, (one, name) -> model(one, NOBODY)));
    }

    /// Accuracy and macro-F1 each: the table of the decision record.
    @Test
    void prints_what_it_is_worth() {
        assertThat(headlines).hasSizeGreaterThan(10_000);
        table("all", any -> true);
        table("about one", one -> !one.isShared());
        table("about several", LabelledHeadline::isShared);
        table("  that it means the same for", one -> one.isShared() && !one.isDivided());
        table("  that it does not mean the same for", LabelledHeadline::isDivided);
    }

    @Test
    void it_beats_the_majority_and_a_list_of_words_on_what_it_has_not_seen() {
        double model = unseen(any -> true, ToneSkillTest::modelled).macroF1();
        double words = unseen(any -> true, (one, name) -> WordList.of(one.text())).macroF1();
        double majority = unseen(any -> true, (one, name) -> Label.NEUTRAL).macroF1();
        assertThat(words).isGreaterThan(majority + 0.2);
        assertThat(model).isGreaterThan(words + 0.12).isGreaterThan(0.78);
    }

    @Test
    void it_tells_apart_those_whom_one_headline_means_differently() {
        double whole =
                unseen(LabelledHeadline::isDivided, (one, name) -> model(one, NOBODY)).macroF1();
        double named = unseen(LabelledHeadline::isDivided, ToneSkillTest::modelled).macroF1();
        assertThat(named).isGreaterThan(whole + 0.15);
    }

    @Test
    void the_same_headlines_give_the_shipped_file_again() throws IOException {
        assertThat(Fitting.file(headlines).equals(Files.readString(Fitting.RESOURCE, UTF_8)))
                .as("run Fitting and look at what has changed")
                .isTrue();
    }
}
