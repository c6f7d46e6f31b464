/// The night: Spring Batch jobs over the other rooms. One class per step, plans frozen in tables,
/// the lease, restart. No arithmetic.
@NullMarked
package dev.nightdesk.night;

import org.jspecify.annotations.NullMarked;
