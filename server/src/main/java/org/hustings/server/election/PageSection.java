package org.hustings.server.election;

import gg.jte.Content;

/// A part of an election's or a contest's page that another room fills.
///
/// @param anchor the part's id within the page
/// @param heading of the part
/// @param content below the heading
public record PageSection(String anchor, String heading, Content content) {}
