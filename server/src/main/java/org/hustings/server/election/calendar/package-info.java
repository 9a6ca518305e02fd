/// The timetable as a calendar that other programs subscribe to (RFC 5545). It knows no Spring.
@NullMarked
package org.hustings.server.election.calendar;

import org.jspecify.annotations.NullMarked;
