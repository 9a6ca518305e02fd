/// How people sign in: by a link to their registered address, or by a passkey; never by a password.
@NullMarked
package org.hustings.server.account.signin;

import org.jspecify.annotations.NullMarked;
