/// How slates fared in a count: their first preferences, seats and final votes, where their votes
/// went, and how many of their voters kept to them.
@NullMarked
package org.hustings.count.slates;

import org.jspecify.annotations.NullMarked;
