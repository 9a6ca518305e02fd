/// The definition file: read with every fault explained at its place, and written back.
@NullMarked
package org.hustings.definition.file;

import org.jspecify.annotations.NullMarked;
