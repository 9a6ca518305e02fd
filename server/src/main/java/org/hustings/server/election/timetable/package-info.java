/// The election's dated acts, in its own time zone.
@NamedInterface("timetable")
@NullMarked
package org.hustings.server.election.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
