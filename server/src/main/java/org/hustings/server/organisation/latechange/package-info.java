/// Changes that come after the freeze date of an election and so may not change its roll: they are
/// noted and told.
@NamedInterface("latechange")
@NullMarked
package org.hustings.server.organisation.latechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
