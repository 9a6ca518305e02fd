@NullMarked
package org.hustings.server.organisation.web;

import org.jspecify.annotations.NullMarked;
