/// Filling a seat that falls empty before its term ends, from the ballots of the election.
@NullMarked
package org.hustings.count.vacancy;

import org.jspecify.annotations.NullMarked;
