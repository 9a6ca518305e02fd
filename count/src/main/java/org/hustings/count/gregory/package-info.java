/// STV by Gregory's method: papers move in parcels at a fraction of their value. One engine asks
/// the questions on which rule books differ; a rule is a file of answers.
@NullMarked
package org.hustings.count.gregory;

import org.jspecify.annotations.NullMarked;
