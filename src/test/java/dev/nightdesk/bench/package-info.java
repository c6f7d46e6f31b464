/// Measurements to run by hand; none of them is a test.
@NullMarked
package dev.nightdesk.bench;

import org.jspecify.annotations.NullMarked;
