/// The support a candidate needs to be on the ballot paper, as expressions over kinds of body.
@NamedInterface("threshold")
@NullMarked
package org.hustings.server.election.threshold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
