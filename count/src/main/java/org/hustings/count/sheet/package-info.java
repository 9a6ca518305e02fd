/// Result sheets: a count's record as text, CSV, JSON and HTML. Nothing here counts anything.
@NullMarked
package org.hustings.count.sheet;

import org.jspecify.annotations.NullMarked;
