package dev.nightdesk.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Forecasts the chance to end above the session's median outcome, section by section, from those
/// sections alone whose outcomes were known by then, and keeps count of what came of it.
final class Calibration {

    /// Outcomes begin at the close after their session.
    private static final int DELAY = 1;

    private final int horizon;
    private final Deque<Deciles> unknownYet = new ArrayDeque<>();
    private final Deciles past = new Deciles();
    private final Deciles forecast = new Deciles();
    private final double[] chances = new double[Deciles.COUNT];
    private int sections;
    private double squares;

    Calibration(int horizon) {
        this.horizon = horizon;
    }

    void add(Section section, Ranking scores) {
        Ranking outcomes = Ranking.of(section.outcomes());
        Deciles now = Deciles.of(section, scores, i -> outcomes.side(i) > 0);
        if (sections > 0) {
            judge(now, Chances.fit(past, (double) sections / horizon));
        }
        unknownYet.add(now);
        if (unknownYet.size() >= horizon + DELAY) {
            past.add(unknownYet.remove());
            sections++;
        }
    }

    private void judge(Deciles now, Chances said) {
        for (int decile = 0; decile < Deciles.COUNT; decile++) {
            double chance = said.byDecile().get(decile);
            long won = now.won(decile);
            long lost = now.pairs(decile) - won;
            squares += won * (1 - chance) * (1 - chance) + lost * chance * chance;
            chances[decile] += chance * now.pairs(decile);
        }
        forecast.add(now);
    }

    Brier brier() {
        long count = 0;
        for (int decile = 0; decile < Deciles.COUNT; decile++) {
            count += forecast.pairs(decile);
        }
        return new Brier(squares / count, count);
    }

    Reliability reliability() {
        List<Reliability.Row> rows = new ArrayList<>(Deciles.COUNT);
        for (int decile = 0; decile < Deciles.COUNT; decile++) {
            long count = forecast.pairs(decile);
            double said = chances[decile] / count;
            rows.add(new Reliability.Row(decile + 1, said, forecast.frequency(decile), count));
        }
        return new Reliability(rows);
    }
}
