/// What would go wrong later in an election that a definition states, found before it is public.
@NullMarked
package org.hustings.definition.check;

import org.jspecify.annotations.NullMarked;
