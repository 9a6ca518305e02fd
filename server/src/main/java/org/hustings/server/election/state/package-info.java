/// The one state of each contest, from which every page, letter and feed speaks, and the
/// election's, which follows from those of its contests.
@NamedInterface("state")
@NullMarked
package org.hustings.server.election.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
