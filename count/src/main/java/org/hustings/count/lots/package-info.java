/// Where lots come from (drawn and recorded, from a published seed, from an order drawn in advance)
/// and how a count keeps those it used.
@NullMarked
package org.hustings.count.lots;

import org.jspecify.annotations.NullMarked;
