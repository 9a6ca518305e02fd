package org.hustings.server.account;

import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// One thing that waits for a person.
///
/// @param name what is to be done, as an order: "Accept or decline: Council"
/// @param address where it is done
/// @param when until when it can be done, or since when it waits; null where neither is told
public record OwnTask(Message name, String address, @Nullable Message when) {
  /// Until a day or a moment, as messages take it.
  public static Message until(Object moment) {
    return Message.of("account.tasks.until", "at", moment);
  }
}
