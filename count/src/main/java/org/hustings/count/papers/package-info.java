/// Papers gathered by whom they reach, for rules that read every paper again at each step.
@NullMarked
package org.hustings.count.papers;

import org.jspecify.annotations.NullMarked;
