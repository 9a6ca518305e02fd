/// What the operator sets: in a file, in the environment or by an option.
@NullMarked
package org.hustings.cli.settings;

import org.jspecify.annotations.NullMarked;
