/// Takes in a tracker that was kept by hand: first what it would change, then the change.
@NamedInterface("imports")
@NullMarked
package org.hustings.server.nomination.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
