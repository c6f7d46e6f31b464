package dev.nightdesk.rating;

/// How much a reading counts and in which direction.
///
/// @param reading its id
/// @param weight relative to the other weights' sizes; negative where lower is better; never 0
public record Weight(String reading, double weight) {

    public Weight {
        Expect.text("reading", reading);
        Expect.positive("size of the weight of " + reading, Math.abs(weight));
    }

    double size() {
        return Math.abs(weight);
    }
}
