package org.hustings.definition.vocabulary;

/// A part of the membership with a vote, a nomination or a weight of its own.
///
/// @param key as on the register, such as `young`
/// @param words who is in it, in the plural: "young members"
public record Section(String key, String words) {}
