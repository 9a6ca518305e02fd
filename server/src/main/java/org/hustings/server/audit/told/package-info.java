/// What the audit log is told of every row that carries a right, a decision or a vote, and the
/// comparison with the rows as they are.
@NamedInterface("told")
@NullMarked
package org.hustings.server.audit.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
