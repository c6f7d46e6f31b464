/// A small market made by a seeded random: files like those of a real one, small enough to run
/// whole nights on in a test.
@NullMarked
package dev.nightdesk.testmarket;

import org.jspecify.annotations.NullMarked;
