@NullMarked
package org.hustings.words.sheet;

import org.jspecify.annotations.NullMarked;
