package dev.nightdesk.indicator;

import dev.nightdesk.indicator.sentiment.Subject;
import dev.nightdesk.indicator.sentiment.ToneModel;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.RecentNews;
import java.time.Duration;
import java.util.List;

/// What headlines of the last 30 days say of a company, from −1 to 1: the mean of their tones, each
/// weighing half as much with every five days of age; and how many stories those are. Both are
/// unknown where there is none: no news is not neutral news.
final class Sentiment extends WarmIndicator {

    private static final double HALF_LIFE_DAYS = 5;
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    Sentiment() {
        super(new Reading("sentiment", 1), new Reading("sentiment_count", 1));
    }

    @Override
    public boolean readsNews() {
        return true;
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        RecentNews news = history.news();
        List<Headline> stories =
                news.headlines().isEmpty() ? List.of() : DistinctHeadlines.of(news);
        out[at] = stories.isEmpty() ? Double.NaN : tone(news, stories);
        out[at + 1] = stories.isEmpty() ? Double.NaN : stories.size();
    }

    private static double tone(RecentNews news, List<Headline> stories) {
        Subject subject = Subject.of(news.name(), news.ticker());
        double sum = 0;
        double weights = 0;
        for (Headline one : stories) {
            Duration age = Duration.between(one.published(), news.until());
            double weight = StrictMath.pow(0.5, age.toMillis() / DAY_MILLIS / HALF_LIFE_DAYS);
            sum += weight * ToneModel.shipped().tone(one.text(), subject, one.shared()).balance();
            weights += weight;
        }
        return sum / weights;
    }
}
