/// Rules that compare every candidate with every other.
@NullMarked
package org.hustings.count.pairwise;

import org.jspecify.annotations.NullMarked;
