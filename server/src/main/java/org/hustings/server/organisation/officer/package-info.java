/// The officers: which member holds which role in which unit, and the rights that follow from it.
@NamedInterface("officer")
@NullMarked
package org.hustings.server.organisation.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
