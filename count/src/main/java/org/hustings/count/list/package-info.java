/// Party lists: who is first, second and so on.
@NullMarked
package org.hustings.count.list;

import org.jspecify.annotations.NullMarked;
