/// The pages of the roll: the staff's, the public numbers, and "can I vote?".
@NullMarked
package org.hustings.server.roll.web;

import org.jspecify.annotations.NullMarked;
