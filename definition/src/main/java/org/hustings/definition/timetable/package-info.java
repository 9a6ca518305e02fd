/// The election's dated acts, in its own time zone.
@NullMarked
package org.hustings.definition.timetable;

import org.jspecify.annotations.NullMarked;
