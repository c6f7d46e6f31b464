/// The track record: what was said is made fast in a chain that tells of every later change, and
/// judged by what came of it.
@NullMarked
package dev.nightdesk.night.track;

import org.jspecify.annotations.NullMarked;
