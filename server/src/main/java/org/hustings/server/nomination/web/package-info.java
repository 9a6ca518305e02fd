/// The pages, files and feeds of nominations.
@NullMarked
package org.hustings.server.nomination.web;

import org.jspecify.annotations.NullMarked;
