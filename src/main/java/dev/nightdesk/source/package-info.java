/// Where market data comes from: one port per capability, one sub-package per provider. Success is
/// a value; so is every gap, with its reason. Nothing here knows a database.
@NullMarked
package dev.nightdesk.source;

import org.jspecify.annotations.NullMarked;
