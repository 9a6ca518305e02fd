/// Letters that tell electors that a vote of theirs has come in, many at once.
@NullMarked
package org.hustings.server.ballot.told;

import org.jspecify.annotations.NullMarked;
