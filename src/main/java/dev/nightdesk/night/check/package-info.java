/// What has to hold of a session before it is published, and what is only to be told: one small
/// type per check, [dev.nightdesk.night.check.Checks#ALL] their table of contents.
@NullMarked
package dev.nightdesk.night.check;

import org.jspecify.annotations.NullMarked;
