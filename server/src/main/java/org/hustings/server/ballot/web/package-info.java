/// The pages of the ballot for everybody, and the screens for the returning officer, their staff
/// and the scrutineer. The pages on which votes are cast are a package of their own.
@NullMarked
package org.hustings.server.ballot.web;

import org.jspecify.annotations.NullMarked;
