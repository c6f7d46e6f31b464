/// Scores, ranks over the universe and recommendations with the reasons that add up to them. Pure
/// arithmetic over readings; the numbers it is steered by come from `jobs/nightly.yaml`.
@NullMarked
package dev.nightdesk.rating;

import org.jspecify.annotations.NullMarked;
