/// The ballot papers: which candidates stand on them in which order, settled once for an election.
@NamedInterface("paper")
@NullMarked
package org.hustings.server.dispatch.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
