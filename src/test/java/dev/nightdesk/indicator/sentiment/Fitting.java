package dev.nightdesk.indicator.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nightdesk.indicator.sentiment.LabelledHeadline.Label;
import dev.nightdesk.indicator.sentiment.Regression.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Fits the model that is shipped, by the seven tenths of SEntFiN that may be seen: the same file
/// gives the same bytes. [#main] writes the resource.
final class Fitting {

    static final Path RESOURCE = Path.of("src/main/resources" + ToneModel.FILE);

    /// A rarer trait is left out.
    private static final int FEWEST = 3;

    /// The most traits that are shipped.
    private static final int MOST = 11_000;

    private static final String HEADER =
            """
            # Weights of words in headlines: trait, then bad, neither, good news in hundredths of a logit.
            # Fitted by Fitting in the tests on seven tenths of SEntFiN 1.0 (Sinha, Kedas, Kumar & Malo 2022), which its
            # authors publish under the MIT licence: https://github.com/pyRis/SEntFiN. No headline of it is in here.
            """;

    private static final Subject NOBODY = Subject.of("", "");

    private record Case(Set<String> traits, Label label) {}

    private Fitting() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(Objects.requireNonNull(RESOURCE.getParent()));
        Files.writeString(RESOURCE, file(LabelledHeadline.all()), UTF_8);
    }

    /// The text of the resource.
    static String file(List<LabelledHeadline> headlines) {
        List<Case> cases =
                headlines.stream()
                        .filter(LabelledHeadline::isSeen)
                        .flatMap(Fitting::cases)
                        .toList();
        Map<String, Integer> counts = counts(cases);
        Set<String> all = new TreeSet<>(counts.keySet());
        all.removeIf(trait -> counts.getOrDefault(trait, 0) < FEWEST);
        Map<String, double[]> first = fit(cases, all);
        Set<String> telling = new TreeSet<>();
        first.keySet().stream()
                .filter(trait -> !trait.equals(ToneModel.ALWAYS))
                .sorted(
                        Comparator.comparingDouble((String trait) ->
                                        -counts.getOrDefault(trait, 0)
                                                * spread(first.getOrDefault(trait, new double[3])))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .forEach(telling::add);
        return text(fit(cases, telling));
    }

    /// The headline with the company marked; where all labels are the same, without as well: names
    /// are not always found.
    private static Stream<Case> cases(LabelledHeadline headline) {
        boolean shared = headline.isShared();
        List<String> words = Wording.cut(headline.text());
        List<Case> cases = new ArrayList<>();
        headline.labels()
                .forEach((name, label) -> {
                    Subject subject = Subject.of(name, "");
                    cases.add(new Case(Traits.of(subject.markedIn(words), shared), label));
                    if (!headline.isDivided()) {
                        cases.add(new Case(Traits.of(NOBODY.markedIn(words), shared), label));
                    }
                });
        return cases.stream();
    }

    private static Map<String, Integer> counts(List<Case> cases) {
        Map<String, Integer> counts = new HashMap<>();
        cases.forEach(one -> one.traits().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        return counts;
    }

    private static Map<String, double[]> fit(List<Case> cases, Set<String> traits) {
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put(ToneModel.ALWAYS, 0);
        traits.forEach(trait -> places.put(trait, places.size()));
        List<Example> examples =
                cases.stream().map(one -> new Example(places(one, places), one.label())).toList();
        double[][] weights = Regression.fit(examples, places.size());
        Map<String, double[]> fitted = new TreeMap<>();
        places.forEach((trait, at) ->
                fitted.put(trait, new double[] {weights[0][at], weights[1][at], weights[2][at]}));
        return fitted;
    }

    private static int[] places(Case one, Map<String, Integer> places) {
        return Stream.concat(Stream.of(ToneModel.ALWAYS), one.traits().stream())
                .mapToInt(trait -> places.getOrDefault(trait, -1))
                .filter(at -> at >= 0)
                .sorted()
                .toArray();
    }

    private static double spread(double[] weights) {
        double mean = (weights[0] + weights[1] + weights[2]) / 3;
        double spread = 0;
        for (double weight : weights) {
            spread += (weight - mean) * (weight - mean);
        }
        return spread;
    }

    private static String text(Map<String, double[]> fitted) {
        StringBuilder text = new StringBuilder(HEADER);
        fitted.forEach((trait, weights) -> {
            text.append(trait);
            for (double weight : weights) {
                text.append('\t').append(Math.round(100 * weight));
            }
            text.append('\n');
        });
        return text.toString();
    }
}
