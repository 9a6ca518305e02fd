/// Entries that may be the same person twice.
@NamedInterface("likeness")
@NullMarked
package org.hustings.server.roll.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
