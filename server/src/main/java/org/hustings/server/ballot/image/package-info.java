/// Images of papers that came back by post: read, made unrecognisable, sealed to the election's
/// key, and kept apart from everything else about a vote.
@NullMarked
package org.hustings.server.ballot.image;

import org.jspecify.annotations.NullMarked;
