/// The ballot papers, as they were settled: which candidates stand on them in which order.
@NullMarked
package org.hustings.ballotbox.paper;

import org.jspecify.annotations.NullMarked;
