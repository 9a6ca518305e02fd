/// How ballot papers are settled, once for an election: which candidates stand on them in which
/// order.
@NamedInterface("paper")
@NullMarked
package org.hustings.server.dispatch.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
