/// The definition file: read with every fault explained at its place, and written back.
@NamedInterface("file")
@NullMarked
package org.hustings.server.election.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
