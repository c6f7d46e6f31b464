package dev.nightdesk.source.simulated;

import java.util.List;

/// What does not change while listings are walked through it.
///
/// @param listings in the order of their first symbols
record World(Sessions sessions, Factors factors, List<Listed> listings) {}
