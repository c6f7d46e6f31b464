/// The door: one class per command, the exit codes, and words for people.
@NullMarked
package dev.nightdesk.cli;

import org.jspecify.annotations.NullMarked;
