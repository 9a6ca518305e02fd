/// The pages of accounts, and who may ask for what over HTTP.
@NullMarked
package org.hustings.server.account.web;

import org.jspecify.annotations.NullMarked;
