/// Changes of a frozen roll, each with a reason and a second person.
@NamedInterface("change")
@NullMarked
package org.hustings.server.roll.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
