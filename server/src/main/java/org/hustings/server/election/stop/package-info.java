/// What stops an election as a whole: it is called off, postponed or annulled, by two people.
@NamedInterface("stop")
@NullMarked
package org.hustings.server.election.stop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
