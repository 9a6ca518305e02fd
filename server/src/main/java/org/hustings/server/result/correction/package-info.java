/// What becomes of a count that was found wrong: withdrawn, or made again from the same ballots.
@NullMarked
package org.hustings.server.result.correction;

import org.jspecify.annotations.NullMarked;
