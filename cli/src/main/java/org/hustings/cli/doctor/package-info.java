/// Finds out what is wrong with an installation, check by check.
@NullMarked
package org.hustings.cli.doctor;

import org.jspecify.annotations.NullMarked;
