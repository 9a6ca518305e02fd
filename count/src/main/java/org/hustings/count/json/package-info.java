/// As much of JSON as ballot files and result sheets need, since the count has no dependencies.
@NullMarked
package org.hustings.count.json;

import org.jspecify.annotations.NullMarked;
