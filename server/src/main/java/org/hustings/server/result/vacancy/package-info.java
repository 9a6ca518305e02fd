/// Seats that fall empty before their term ends, filled from the ballots of the election as its
/// definition says.
@NullMarked
package org.hustings.server.result.vacancy;

import org.jspecify.annotations.NullMarked;
