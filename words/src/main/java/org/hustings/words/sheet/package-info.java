/// The words of the counting library's result sheets in other languages than English, for the
/// command and the server alike.
@NullMarked
package org.hustings.words.sheet;

import org.jspecify.annotations.NullMarked;
