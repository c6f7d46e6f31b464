/// How long what is kept is kept: what of each kind can go, and what has to stay all the same.
@NullMarked
package dev.nightdesk.night.retention;

import org.jspecify.annotations.NullMarked;
