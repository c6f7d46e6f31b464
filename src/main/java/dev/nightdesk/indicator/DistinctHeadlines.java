package dev.nightdesk.indicator;

import dev.nightdesk.market.Headline;
import dev.nightdesk.market.RecentNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What was said of a listing, each story once: what other publishers repeat in the same words is
/// left out.
final class DistinctHeadlines {

    /// How long after the first a repetition may come.
    private static final Duration SYNDICATED = Duration.ofDays(3);

    private static final Pattern FILLING = Pattern.compile("[^\\p{L}\\p{N}]+");

    private DistinctHeadlines() {}

    /// The earliest of each story, ascending.
    static List<Headline> of(RecentNews news) {
        Instant from = news.until().minus(RecentNews.SPAN);
        Map<String, Instant> first = new HashMap<>();
        List<Headline> distinct = new ArrayList<>();
        for (Headline one : news.headlines()) {
            Instant published = one.published();
            if (published.isBefore(from) || !published.isBefore(news.until())) {
                continue;
            }
            String words = words(one);
            Instant before = first.get(words);
            if (before == null || published.isAfter(before.plus(SYNDICATED))) {
                first.put(words, published);
                distinct.add(one);
            }
        }
        return distinct;
    }

    private static String words(Headline headline) {
        String lower = headline.text().toLowerCase(Locale.ROOT);
        return FILLING.matcher(lower).replaceAll(" ").strip();
    }
}
