/// The support a candidate needs to be on the ballot paper, as expressions over kinds of body.
@NullMarked
package org.hustings.definition.threshold;

import org.jspecify.annotations.NullMarked;
