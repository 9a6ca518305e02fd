/// What an organisation calls its kinds of body and its sections, and how numbers and lists are
/// said.
@NullMarked
package org.hustings.definition.vocabulary;

import org.jspecify.annotations.NullMarked;
