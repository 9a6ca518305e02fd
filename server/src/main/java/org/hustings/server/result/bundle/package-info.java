/// The published bundle: everything with which a stranger recounts and rechecks an election, as a
/// folder or a zip file. It knows no database and no Spring: the command verifies with it.
@NamedInterface("bundle")
@NullMarked
package org.hustings.server.result.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
