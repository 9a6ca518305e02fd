/// The pages of campaign groups.
@NullMarked
package org.hustings.server.slate.web;

import org.jspecify.annotations.NullMarked;
