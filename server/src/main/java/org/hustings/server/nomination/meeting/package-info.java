/// Nomination meetings: when each body decides, where, whom to ask, and what came of it.
@NullMarked
package org.hustings.server.nomination.meeting;

import org.jspecify.annotations.NullMarked;
