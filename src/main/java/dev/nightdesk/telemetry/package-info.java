/// Metrics: the catalogue of all there are, and how they reach Prometheus. What they are set to
/// comes from elsewhere; of nightdesk this room knows nothing.
@NullMarked
package dev.nightdesk.telemetry;

import org.jspecify.annotations.NullMarked;
