/// Fills the pages of the morning report from the stores: a pure function of what is stored, in few
/// queries over many listings.
@NullMarked
package dev.nightdesk.night.morning;

import org.jspecify.annotations.NullMarked;
