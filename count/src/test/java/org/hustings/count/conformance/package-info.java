/// Counts of real and published ballot files, laid beside their known results.
@NullMarked
package org.hustings.count.conformance;

import org.jspecify.annotations.NullMarked;
