/// Takes in a file of candidates with their photographs and statements: first what it would change,
/// then the change; and writes the same file.
@NamedInterface("imports")
@NullMarked
package org.hustings.server.candidacy.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
