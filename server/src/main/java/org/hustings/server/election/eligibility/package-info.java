/// Dated conditions on the register that decide who may vote, stand or nominate.
@NamedInterface("eligibility")
@NullMarked
package org.hustings.server.election.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
