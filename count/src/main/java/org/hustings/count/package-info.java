/// The count: ballots, a count rule and lots in; a record, or "lots must be drawn", out.
@NullMarked
package org.hustings.count;

import org.jspecify.annotations.NullMarked;
