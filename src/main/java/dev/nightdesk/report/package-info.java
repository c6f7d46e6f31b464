/// What people and programs read of a session: exports whose bytes depend on the session alone.
@NullMarked
package dev.nightdesk.report;

import org.jspecify.annotations.NullMarked;
