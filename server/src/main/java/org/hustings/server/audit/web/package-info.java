/// The public head of the audit log, and the log itself for those who may read it.
@NullMarked
package org.hustings.server.audit.web;

import org.jspecify.annotations.NullMarked;
