/// The St. Louis Fed's series, as the keyless download of its graphs gives them.
@NullMarked
package dev.nightdesk.source.fred;

import org.jspecify.annotations.NullMarked;
