/// Nights that nobody ran, as they would have been: what a listing's readings were at past sessions
/// by the light of each of them, and what is recommended from that. Nothing here looks ahead.
@NullMarked
package dev.nightdesk.night.past;

import org.jspecify.annotations.NullMarked;
