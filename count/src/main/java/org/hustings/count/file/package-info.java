/// Ballot files: what is found in the wild is read, mended where that is safe, and refused with its
/// place where it is not.
@NullMarked
package org.hustings.count.file;

import org.jspecify.annotations.NullMarked;
