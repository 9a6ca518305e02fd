package org.hustings.server.dispatch.batch;

/// Why a pack is made. The names are in an order in which the database puts reissues first.
public enum PackKind {
  /// The elector's first.
  FIRST("first dispatch"),
  /// In the place of one that did not arrive or is no good.
  REISSUE("reissue");

  private final String words;

  PackKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
