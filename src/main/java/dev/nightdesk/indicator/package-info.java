/// Readings of one listing: one small type per indicator with a declared warm-up, a pure function
/// of the history known at a session. `Indicators` is the table of contents. Unknown is NaN inside
/// this room and "unknown" outside it.
@NullMarked
package dev.nightdesk.indicator;

import org.jspecify.annotations.NullMarked;
