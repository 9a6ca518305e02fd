/// The pages of the key ceremony: the trustee's own, and those of officials.
@NullMarked
package org.hustings.server.ballot.ceremony.web;

import org.jspecify.annotations.NullMarked;
