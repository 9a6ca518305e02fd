/// Statements about the tracker's pages and files.
@NullMarked
package org.hustings.server.nomination.web;

import org.jspecify.annotations.NullMarked;
