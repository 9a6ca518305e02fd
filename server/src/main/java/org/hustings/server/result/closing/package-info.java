/// The close: one operation in named steps, each of which is done whole or not at all, so that it
/// goes on where it was when anything crashes.
@NullMarked
package org.hustings.server.result.closing;

import org.jspecify.annotations.NullMarked;
