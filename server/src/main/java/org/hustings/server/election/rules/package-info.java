/// The rules of a contest in sentences, in the language of whoever reads them.
@NamedInterface("rules")
@NullMarked
package org.hustings.server.election.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
