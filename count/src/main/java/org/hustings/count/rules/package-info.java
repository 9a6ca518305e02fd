/// Every count rule there is, by name.
@NullMarked
package org.hustings.count.rules;

import org.jspecify.annotations.NullMarked;
