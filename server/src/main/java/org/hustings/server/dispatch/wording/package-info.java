/// The organisation's own words in what is sent to electors.
@NullMarked
package org.hustings.server.dispatch.wording;

import org.jspecify.annotations.NullMarked;
