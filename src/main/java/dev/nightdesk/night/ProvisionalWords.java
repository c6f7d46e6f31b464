package dev.nightdesk.night;

import dev.nightdesk.store.ProvisionalBarStore.Replaced;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a night has of quotes that stand in for bars, in words.
record ProvisionalWords(Stores stores) {

    private static final double PERCENT = 100;

    List<String> lines(LocalDate session) {
        return Stream.concat(
                        Stream.of(stores.provisionals().waiting(session))
                                .filter(quotes -> quotes > 0)
                                .map(quotes -> waiting(session, quotes)),
                        stores.provisionals().replaced(session).stream()
                                .map(ProvisionalWords::replaced))
                .toList();
    }

    private static String waiting(LocalDate session, int quotes) {
        return "provisional: %d quotes of %s, without volumes; nothing is rated by them"
                .formatted(quotes, session);
    }

    private static String replaced(Replaced one) {
        return "provisional: %d quotes of %s gave way to its bars: %s%s"
                .formatted(
                        one.quotes(),
                        one.session(),
                        one.others() == 0 ? "their closes are the same" : others(one),
                        one.without() == 0 ? "" : "; no bars of " + one.without());
    }

    private static String others(Replaced one) {
        return String.format(
                Locale.ROOT,
                "%d closes are others, by up to %.2f %%",
                one.others(),
                one.furthest() * PERCENT);
    }
}
