/// Benchmarks of the count, and the generator of their ballots.
@NullMarked
package org.hustings.bench;

import org.jspecify.annotations.NullMarked;
