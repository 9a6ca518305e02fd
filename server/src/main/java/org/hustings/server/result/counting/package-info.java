/// From an election's definition and its opened papers to result sheets. It knows no database and
/// no Spring, so that the command recounts with the same code.
@NamedInterface("counting")
@NullMarked
package org.hustings.server.result.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
