/// Notices in the officials' own words.
@NullMarked
package org.hustings.server.election.notice;

import org.jspecify.annotations.NullMarked;
