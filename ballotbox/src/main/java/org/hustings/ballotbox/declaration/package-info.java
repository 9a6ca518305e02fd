/// What is declared: one record of figures and persons, from which the public pages, the
/// declaration on paper and the published bundle are all made, so that they cannot disagree.
@NullMarked
package org.hustings.ballotbox.declaration;

import org.jspecify.annotations.NullMarked;
