/// The frame of every page, the home page, and how templates are rendered.
@NullMarked
package org.hustings.server.platform.web;

import org.jspecify.annotations.NullMarked;
