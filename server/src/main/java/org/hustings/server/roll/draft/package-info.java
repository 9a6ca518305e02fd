/// A roll before it is frozen: read from the register, judged by the conditions, previewed,
/// settled.
@NamedInterface("draft")
@NullMarked
package org.hustings.server.roll.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
