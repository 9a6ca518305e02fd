/// The pages of elections, contests, timetables and guides, and those on which they are written.
@NullMarked
package org.hustings.server.election.web;

import org.jspecify.annotations.NullMarked;
