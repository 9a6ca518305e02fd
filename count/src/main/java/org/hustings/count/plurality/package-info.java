/// Rules that add up X votes once: block vote, limited vote, approval, questions. A ballot file's
/// ranking is read as a set of Xs: every candidate marked has one, in whatever order.
@NullMarked
package org.hustings.count.plurality;

import org.jspecify.annotations.NullMarked;
