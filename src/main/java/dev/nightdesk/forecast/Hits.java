package dev.nightdesk.forecast;

/// Counts whose sign was right.
final class Hits {

    private long top;
    private long topRight;
    private long signs;
    private long signsRight;

    void add(Section section, Ranking scores) {
        float[] outcomes = section.outcomes();
        for (int i = 0; i < outcomes.length; i++) {
            if (scores.known(i) && !Float.isNaN(outcomes[i])) {
                addPair(scores.side(i), Math.signum(outcomes[i]), Fifths.isTop(scores, i));
            }
        }
    }

    private void addPair(int side, float outcome, boolean isTop) {
        if (isTop) {
            top++;
            topRight += outcome > 0 ? 1 : 0;
        }
        if (side != 0 && outcome != 0) {
            signs++;
            signsRight += side == outcome ? 1 : 0;
        }
    }

    HitRate rate() {
        return new HitRate((double) topRight / top, (double) signsRight / signs);
    }
}
