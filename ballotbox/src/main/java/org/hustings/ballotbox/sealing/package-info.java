/// The sealed ballot: what an inner envelope holds, byte for byte, how it is sealed and opened, and
/// the key that is shared among trustees. It needs neither server nor database.
@NullMarked
package org.hustings.ballotbox.sealing;

import org.jspecify.annotations.NullMarked;
