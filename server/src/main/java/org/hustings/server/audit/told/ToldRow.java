package org.hustings.server.audit.told;

import org.jspecify.annotations.Nullable;

/// What the log was told of one row.
///
/// @param digest of what it says, in hexadecimal; "gone" if it was deleted
/// @param seal null where whoever wrote it had no key
/// @param entry the line of the entry that vouches for it; 0 while none does
@SuppressWarnings("ArrayRecordComponent") // never compared
record ToldRow(
    long id, String relation, String key, String digest, byte @Nullable [] seal, long entry) {
  /// The text that is sealed, and that an entry vouches for with a line feed after it.
  String sealed() {
    return String.join("\n", Long.toString(id), relation, key, digest);
  }

  /// How it is called where somebody reads of it.
  String name() {
    return relation + " " + key;
  }
}
