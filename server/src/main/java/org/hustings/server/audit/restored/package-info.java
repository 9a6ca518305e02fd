/// That this site went back to a backup: the log says so, the public logs go on under other names,
/// and nothing is sent or taken until the operator says that this site is the one that serves.
@NamedInterface("restored")
@NullMarked
package org.hustings.server.audit.restored;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
