/// What stands on marked ballot papers, and the rules of marking. Nothing here knows who marked
/// them.
@NullMarked
package org.hustings.ballotbox.marks;

import org.jspecify.annotations.NullMarked;
