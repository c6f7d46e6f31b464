package dev.nightdesk.indicator.sentiment;

import dev.nightdesk.indicator.sentiment.LabelledHeadline.Label;
import java.util.List;
import java.util.Set;

/// What the model is measured against: counts good and bad words of finance, chosen by hand before
/// anything was fitted.
final class WordList {

    private static final Set<String> GOOD =
            Set.of(
                    ("gain gains gained rise rises rose rising surge surges surged jump jumps jumped"
                                    + " climb climbs climbed soar soars soared rally rallies rallied"
                                    + " advance advances rebound rebounds recover recovers recovery"
                                    + " up higher high highs record beat beats strong stronger growth"
                                    + " grow grows grew profit profits upgrade upgrades upgraded"
                                    + " raise raises raised outperform buy bullish positive win wins"
                                    + " won award boost boosts boosted expand expands improve"
                                    + " improves improved top tops bonus dividend approval approved"
                                    + " good best upbeat optimistic upside accumulate overweight"
                                    + " breakthrough launches")
                            .split(" "));

    private static final Set<String> BAD =
            Set.of(
                    ("fall falls fell falling drop drops dropped decline declines declined slip"
                                    + " slips slipped sink sinks sank tumble tumbles tumbled plunge"
                                    + " plunges plunged slump slumps slumped slide slides crash"
                                    + " crashes lose loses lost loss losses down lower low lows"
                                    + " weak weaker weakness miss misses missed cut cuts downgrade"
                                    + " downgrades downgraded sell bearish negative lawsuit sued"
                                    + " fraud probe fine fined penalty default debt concern concerns"
                                    + " fear fears worry worries risk risks warn warns warning"
                                    + " delay delays recall bankruptcy layoffs underperform"
                                    + " underweight avoid pressure hit hurt bad worst dip dips")
                            .split(" "));

    private WordList() {}

    static Label of(String headline) {
        List<String> words = Wording.folded(Wording.cut(headline));
        long good = words.stream().filter(GOOD::contains).count();
        long bad = words.stream().filter(BAD::contains).count();
        return good == bad ? Label.NEUTRAL : good > bad ? Label.POSITIVE : Label.NEGATIVE;
    }
}
