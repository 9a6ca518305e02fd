/// Acts that need two people: one proposes, another confirms, and it is done in the same
/// transaction. What the acts are, the rooms say that carry them out.
@NamedInterface("approval")
@NullMarked
package org.hustings.server.account.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
