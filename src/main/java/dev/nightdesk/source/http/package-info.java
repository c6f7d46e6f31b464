/// How providers are reached: one connection each, with its hosts, its key and its patience. A key
/// goes to the provider's own hosts and nowhere else.
@NullMarked
package dev.nightdesk.source.http;

import org.jspecify.annotations.NullMarked;
