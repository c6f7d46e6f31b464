package dev.nightdesk.source.simulated;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.QuotedNews;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tells a session's headlines about companies. Some appear twice, by another publisher.
record Headlines(Sessions sessions) implements Recorder<QuotedNews> {

    private static final List<String> PUBLISHERS =
            List.of(
                    "Lanternwire (SIMULATED)",
                    "The Pier Street Post (SIMULATED)",
                    "Tallow & Tape (SIMULATED)",
                    "Morning Ledger Wire (SIMULATED)");

    /// Part of the items that another publisher repeats.
    private static final double SYNDICATED = 0.25;

    /// Minutes after which it does.
    private static final int SOONEST = 2;

    private static final int LATEST = 90;

    @Override
    public void record(Walk walk, Consumer<QuotedNews> rows) {
        if (!walk.listed().isCompany()) {
            return;
        }
        Dice dice = Dice.of(walk.listed().key(), Purpose.HEADLINE, walk.at());
        double draw = dice.uniform();
        if (Chatter.happens(draw) || Moves.isLarge(walk.change()) || !walk.filed().isEmpty()) {
            publish(walk, stories(walk, draw, dice), dice, rows);
        }
    }

    private static List<Story> stories(Walk walk, double draw, Dice dice) {
        String name = walk.listed().era(walk.at()).shortName();
        List<Story> stories = new ArrayList<>();
        walk.filed().forEach(filing -> stories.add(Results.of(name, filing, dice)));
        if (Moves.isLarge(walk.change()) && walk.presence().trades(walk.at())) {
            stories.add(Moves.of(name, walk.change(), dice));
        }
        if (Chatter.happens(draw)) {
            stories.add(Chatter.of(name, draw, dice));
        }
        return stories;
    }

    private void publish(Walk walk, List<Story> stories, Dice dice, Consumer<QuotedNews> rows) {
        String symbol = walk.listed().era(walk.at()).symbol();
        LocalDate date = sessions.date(walk.at());
        String stem = "sim-" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + symbol + "-";
        int nth = 0;
        for (Story story : stories) {
            int publisher = dice.below(PUBLISHERS.size());
            Instant first = instant(date, story.time());
            rows.accept(news(symbol, stem + nth++, first, publisher, story));
            if (dice.happens(SYNDICATED)) {
                Instant later = first.plusSeconds(60L * dice.from(SOONEST, LATEST));
                rows.accept(news(symbol, stem + nth++, later, publisher + 1, story));
            }
        }
    }

    private static QuotedNews news(
            String symbol, String id, Instant published, int publisher, Story story) {
        String name = PUBLISHERS.get(publisher % PUBLISHERS.size());
        return new QuotedNews(
                List.of(symbol), new NewsItem(id, published, name, story.headline(), ""));
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(TradingCalendar.NEW_YORK).toInstant();
    }
}
