/// A test election: an election's officials hold it with up to five testers, on a site of its own
/// that is a process and a database of its own, and throw it away.
@NullMarked
@NamedInterface("tryout")
package org.hustings.server.dispatch.tryout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
