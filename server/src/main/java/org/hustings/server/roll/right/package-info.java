/// Whether somebody may vote, and if not, why not.
@NamedInterface("right")
@NullMarked
package org.hustings.server.roll.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
