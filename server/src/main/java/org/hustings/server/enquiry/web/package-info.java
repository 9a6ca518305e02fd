/// The pages of enquiries: the form, what the sender sees, and where they are answered.
@NullMarked
package org.hustings.server.enquiry.web;

import org.jspecify.annotations.NullMarked;
