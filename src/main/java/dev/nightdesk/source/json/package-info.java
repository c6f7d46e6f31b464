/// JSON as providers answer it: rows in an array, and a few words beside them.
@NullMarked
package dev.nightdesk.source.json;

import org.jspecify.annotations.NullMarked;
