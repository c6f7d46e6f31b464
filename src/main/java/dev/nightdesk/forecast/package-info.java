/// Forecasts that cannot lie: features known at a session, what happened after it, splits in time
/// that alone lead to a training set, learners behind one interface beside baselines that learn
/// nothing, and the arithmetic that tells skill from luck. Pure computation; it reads no clock.
@NullMarked
package dev.nightdesk.forecast;

import org.jspecify.annotations.NullMarked;
