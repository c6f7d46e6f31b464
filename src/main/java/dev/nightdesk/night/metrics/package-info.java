/// What the metrics of a market are set to: what its database tells, and what this process has
/// counted and timed.
@NullMarked
package dev.nightdesk.night.metrics;

import org.jspecify.annotations.NullMarked;
