/// The organisation's pages: the public directory of units, and the staff's screens for units,
/// officers, members and imports.
@NullMarked
package org.hustings.server.organisation.web;

import org.jspecify.annotations.NullMarked;
