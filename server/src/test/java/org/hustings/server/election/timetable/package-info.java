@NullMarked
package org.hustings.server.election.timetable;

import org.jspecify.annotations.NullMarked;
