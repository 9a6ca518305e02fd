/// Dated conditions on the register that decide who may vote, stand or nominate.
@NullMarked
package org.hustings.definition.eligibility;

import org.jspecify.annotations.NullMarked;
