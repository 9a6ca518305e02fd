/// The screens on which the returning officer and their staff write an election's definition and
/// guide, look at what they will be, and publish them.
@NullMarked
package org.hustings.server.election.staff;

import org.jspecify.annotations.NullMarked;
