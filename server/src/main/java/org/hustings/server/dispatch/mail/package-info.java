/// Ballots by e-mail: their wording, their sending so that none is left out and none goes twice,
/// and those that come back.
@NullMarked
package org.hustings.server.dispatch.mail;

import org.jspecify.annotations.NullMarked;
