/// The database: one final class per group of tables, every statement in a file of its own under
/// `sql/query`. The same methods on H2 and PostgreSQL; what only one of them can do stays in here.
@NullMarked
package dev.nightdesk.store;

import org.jspecify.annotations.NullMarked;
