package org.hustings.definition.vocabulary;

import org.jspecify.annotations.Nullable;

/// A part of the membership with a vote, a nomination or a weight of its own.
///
/// @param key as on the register, such as `young`
/// @param words who is in it, in the plural: "young members"
/// @param consent where members declare for themselves that they belong, the words that they agree to;
///   null where the register says who belongs
public record Section(String key, String words, @Nullable String consent) {
  /// A section of which the register says who belongs to it.
  public Section(String key, String words) {
    this(key, words, null);
  }
}
