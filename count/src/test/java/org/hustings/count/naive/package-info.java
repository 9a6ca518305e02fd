/// Counts written a second time without art, paper by paper, to be compared with the real ones.
@NullMarked
package org.hustings.count.naive;

import org.jspecify.annotations.NullMarked;
