/// The plain-text form of a tracker, as journalists kept it by hand: reading it with every fault
/// named by its line, and writing it byte for byte.
@NullMarked
package org.hustings.server.nomination.text;

import org.jspecify.annotations.NullMarked;
