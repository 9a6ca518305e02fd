package org.hustings.definition.vocabulary;

/// A kind of nominating body and what the organisation calls it.
///
/// @param key the kind of unit in the organisation's directory, such as `clp`
/// @param one in the singular: "CLP"
/// @param many in the plural: "CLPs"
public record BodyKind(String key, String one, String many) {}
