/// `hustings import`: takes files into the register from the command line, into a running Hustings
/// or one that is at rest.
@NullMarked
package org.hustings.cli.register;

import org.jspecify.annotations.NullMarked;
