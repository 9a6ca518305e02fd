/// "See it before they do": officials look at ballot, papers and letters before anybody gets them.
@NullMarked
@NamedInterface("preview")
package org.hustings.server.dispatch.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
