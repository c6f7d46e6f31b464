package dev.nightdesk.indicator.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A multinomial logistic regression over [Traits]. The weights that are shipped were fitted by a
/// program in the tests: `ops/decisions/0037`.
public final class ToneModel {

    /// A line is a trait and its three weights in hundredths, between tabs.
    static final String FILE = "/sentiment/tone.tsv";

    /// The trait that every headline has.
    static final String ALWAYS = "<always>";

    private static final double UNIT = 100;

    private record Weights(int negative, int neutral, int positive) {

        static final Weights NONE = new Weights(0, 0, 0);
    }

    private static final class Shipped {

        static final ToneModel MODEL = read();

        private static ToneModel read() {
            try (BufferedReader lines = new BufferedReader(open())) {
                return of(lines.lines());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static InputStreamReader open() {
            InputStream file = ToneModel.class.getResourceAsStream(FILE);
            return new InputStreamReader(Objects.requireNonNull(file, FILE), UTF_8);
        }
    }

    private final Map<String, Weights> weights;

    private ToneModel(Map<String, Weights> weights) {
        this.weights = weights;
    }

    /// The one that comes with the program; read when first asked for.
    public static ToneModel shipped() {
        return Shipped.MODEL;
    }

    /// @param lines of the file; those that begin with `#` and a blank are remarks
    static ToneModel of(Stream<String> lines) {
        Map<String, Weights> weights = new HashMap<>();
        lines.filter(line -> !line.startsWith("# ")).forEach(line -> put(line, weights));
        return new ToneModel(weights);
    }

    private static void put(String line, Map<String, Weights> weights) {
        String[] cells = line.split("\t", -1);
        weights.put(
                cells[0],
                new Weights(
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3])));
    }

    /// What a headline says of a company.
    ///
    /// @param shared whether it is about other companies as well
    public Tone tone(String headline, Subject subject, boolean shared) {
        return tone(Traits.of(subject.markedIn(Wording.cut(headline)), shared));
    }

    /// By integers, so that it does not depend on the order of the traits.
    private Tone tone(Set<String> traits) {
        Weights always = weights.getOrDefault(ALWAYS, Weights.NONE);
        int negative = always.negative();
        int neutral = always.neutral();
        int positive = always.positive();
        for (String trait : traits) {
            Weights one = weights.getOrDefault(trait, Weights.NONE);
            negative += one.negative();
            neutral += one.neutral();
            positive += one.positive();
        }
        int most = Math.max(negative, Math.max(neutral, positive));
        double bad = StrictMath.exp((negative - most) / UNIT);
        double neither = StrictMath.exp((neutral - most) / UNIT);
        double good = StrictMath.exp((positive - most) / UNIT);
        double sum = bad + neither + good;
        return new Tone(bad / sum, neither / sum, good / sum);
    }
}
