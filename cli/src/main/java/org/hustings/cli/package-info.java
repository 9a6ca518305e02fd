/// The command `hustings`. Each of its commands is a class; only `demo` and `serve` load the
/// server.
@NullMarked
package org.hustings.cli;

import org.jspecify.annotations.NullMarked;
