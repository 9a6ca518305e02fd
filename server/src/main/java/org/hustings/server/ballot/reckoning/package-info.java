/// Whether what lies in the box is what the server put there and what the public list holds.
@NamedInterface("reckoning")
@NullMarked
package org.hustings.server.ballot.reckoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
