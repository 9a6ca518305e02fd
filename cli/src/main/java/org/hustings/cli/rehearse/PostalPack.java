package org.hustings.cli.rehearse;

/// A pack that came by post, as its elector holds it.
///
/// @param paper the number of its papers
/// @param link that its square leads to
record PostalPack(String paper, String link) {}
