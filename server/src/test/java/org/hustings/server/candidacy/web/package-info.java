/// Statements about the candidate's own pages.
@NullMarked
package org.hustings.server.candidacy.web;

import org.jspecify.annotations.NullMarked;
