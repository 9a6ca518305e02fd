/// The record of a count, from which every output is made: sheets cannot disagree.
@NullMarked
package org.hustings.count.record;

import org.jspecify.annotations.NullMarked;
