/// How models come about and are used: the past as they learn from it, the contest that chooses
/// among them, what they foretell of a night, the canaries beside them, and whether one is trusted.
/// The arithmetic is the room `forecast`.
@NullMarked
package dev.nightdesk.night.learn;

import org.jspecify.annotations.NullMarked;
