/// The sealed ballot: what an inner envelope holds, byte for byte, how it is sealed and opened, and
/// the key that is shared among trustees. It needs neither server nor database.
@NamedInterface("sealing")
@NullMarked
package org.hustings.server.ballot.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
