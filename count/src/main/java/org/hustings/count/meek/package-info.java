/// Meek's and Warren's methods: every elected candidate keeps a part of each paper and passes on
/// the rest, found by going over the papers again and again until no surplus is left.
@NullMarked
package org.hustings.count.meek;

import org.jspecify.annotations.NullMarked;
