/// What officials look at before the first ballot goes, each ticked by name.
@NamedInterface("look")
@NullMarked
package org.hustings.server.dispatch.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
