@NullMarked
package org.hustings.words;

import org.jspecify.annotations.NullMarked;
