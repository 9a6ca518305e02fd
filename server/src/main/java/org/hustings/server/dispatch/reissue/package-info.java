/// Another ballot for whom the first did not reach, reminders, and what became of each elector's.
@NamedInterface("reissue")
@NullMarked
package org.hustings.server.dispatch.reissue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
