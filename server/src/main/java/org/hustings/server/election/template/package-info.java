/// What a new election can start from: a template filled in with the organisation's own names and
/// with dates reckoned from its first day, or an earlier election moved to another day.
@NullMarked
package org.hustings.server.election.template;

import org.jspecify.annotations.NullMarked;
