/// The pages of a result, and the screens on which an election is closed, counted and declared.
@NullMarked
package org.hustings.server.result.web;

import org.jspecify.annotations.NullMarked;
