/// What electors are sent in formats that nobody can make here: audio, easy read, braille. Officials
/// have them made, and bring them before the first ballot goes.
@NamedInterface("brought")
@NullMarked
package org.hustings.server.dispatch.brought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
