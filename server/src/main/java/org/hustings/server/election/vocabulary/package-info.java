/// What an organisation calls its kinds of body and its sections, and how numbers and lists are
/// said.
@NamedInterface("vocabulary")
@NullMarked
package org.hustings.server.election.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
