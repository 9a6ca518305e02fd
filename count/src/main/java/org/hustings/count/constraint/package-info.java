/// Minima and maxima of groups among the elected, kept by guarding and dooming.
@NullMarked
package org.hustings.count.constraint;

import org.jspecify.annotations.NullMarked;
