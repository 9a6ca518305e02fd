/// The pages of the help desk, and of the officials who look after it.
@NullMarked
package org.hustings.server.helpdesk.web;

import org.jspecify.annotations.NullMarked;
