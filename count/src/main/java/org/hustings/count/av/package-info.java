/// The alternative vote: one seat, the lowest excluded until someone has most of the votes left.
@NullMarked
package org.hustings.count.av;

import org.jspecify.annotations.NullMarked;
