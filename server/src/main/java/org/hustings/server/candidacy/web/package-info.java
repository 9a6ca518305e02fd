/// The candidate's own pages: putting oneself forward, the statement, the photograph, consent.
@NullMarked
package org.hustings.server.candidacy.web;

import org.jspecify.annotations.NullMarked;
