package dev.nightdesk.rating;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the readings of one group add to the neutral score together.
///
/// @param points of score; those of all groups and 50 sum to the score
public record Subtotal(Group group, double points) {

    /// Of each group that the model looks at, in the order of groups.
    public static List<Subtotal> of(List<Contribution> contributions) {
        Map<Group, Double> points = new EnumMap<>(Group.class);
        for (Contribution one : contributions) {
            points.merge(Group.of(one.reading()), one.value(), Double::sum);
        }
        return points.entrySet().stream()
                .map(one -> new Subtotal(one.getKey(), one.getValue()))
                .toList();
    }
}
