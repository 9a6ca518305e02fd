/// The pages of dispatch: the staff's desk, what the public sees, and what electors ask for.
@NullMarked
package org.hustings.server.dispatch.web;

import org.jspecify.annotations.NullMarked;
