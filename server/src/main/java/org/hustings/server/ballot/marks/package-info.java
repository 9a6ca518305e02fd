/// What stands on marked ballot papers, and the rules of marking. Nothing here knows who marked
/// them.
@NamedInterface("marks")
@NullMarked
package org.hustings.server.ballot.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
