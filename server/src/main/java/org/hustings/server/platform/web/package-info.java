/// The frame of every page, the home page, how templates are rendered, and answers that are kept
/// for many readers.
@NamedInterface("web")
@NullMarked
package org.hustings.server.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
