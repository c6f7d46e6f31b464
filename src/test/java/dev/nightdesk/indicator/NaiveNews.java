package dev.nightdesk.indicator;

import dev.nightdesk.indicator.sentiment.Subject;
import dev.nightdesk.indicator.sentiment.ToneModel;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.RecentNews;
import java.util.ArrayList;
import java.util.List;

/// The readings on headlines once more: every pair of headlines is compared; the tone of one is
/// taken as the model gives it.
final class NaiveNews {

    private static final double DAY_SECONDS = 86_400;

    private NaiveNews() {}

    static double count(ListingHistory history) {
        int count = stories(history.news()).size();
        return count == 0 ? Double.NaN : count;
    }

    static double sentiment(ListingHistory history) {
        RecentNews news = history.news();
        double sum = 0;
        double weights = 0;
        for (Headline story : stories(news)) {
            double tone =
                    ToneModel.shipped()
                            .tone(
                                    story.text(),
                                    Subject.of(news.name(), news.ticker()),
                                    story.shared())
                            .balance();
            double weight = Math.exp(-Math.log(2) * age(news, story) / 5);
            sum += weight * tone;
            weights += weight;
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    private static double age(RecentNews news, Headline one) {
        return (news.until().toEpochMilli() - one.published().toEpochMilli())
                / (1000 * DAY_SECONDS);
    }

    private static List<Headline> stories(RecentNews news) {
        List<Headline> stories = new ArrayList<>();
        for (Headline one : news.headlines()) {
            boolean told =
                    stories.stream()
                            .anyMatch(before ->
                                    letters(before).equals(letters(one))
                                            && age(news, before) - age(news, one) <= 3);
            if (age(news, one) > 0 && age(news, one) <= 30 && !told) {
                stories.add(one);
            }
        }
        return stories;
    }

    private static String letters(Headline one) {
        return one.text().replaceAll("\\s+", " ");
    }
}
