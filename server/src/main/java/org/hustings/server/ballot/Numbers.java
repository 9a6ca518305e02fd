package org.hustings.server.ballot;

/// The numbers of one election's box, as they are or as they were fixed at the parting.
///
/// @param online electors whose vote was cast online, disqualified ones included
/// @param post electors whose vote was returned by post, disqualified ones included
/// @param duplicates second votes that were set aside
/// @param replaced votes that their voters replaced
/// @param disqualified votes that are not counted as their electors are disqualified; what one of them
///   cast again in one contest is another
/// @param unkeyed disqualified votes by post whose papers were never keyed, so that they never were
///   on the public list
/// @param withheld envelopes that two people left unopened, as the ballot in them is not what the
///   server admitted and listed
/// @param madeVoid votes that two people made void whole
/// @param voidUnkeyed those of them whose papers were never keyed
/// @param again votes that were cast again in one contest, where the first is void
public record Numbers(
    int online,
    int post,
    int duplicates,
    int replaced,
    int disqualified,
    int unkeyed,
    int withheld,
    int madeVoid,
    int voidUnkeyed,
    int again) {
  /// Where nothing had to be withheld or made void.
  public Numbers(int online, int post, int duplicates, int replaced, int disqualified) {
    this(online, post, duplicates, replaced, disqualified, 0, 0, 0, 0, 0);
  }

  /// The same, with so many withheld.
  Numbers with(int number) {
    return new Numbers(
        online,
        post,
        duplicates,
        replaced,
        disqualified,
        unkeyed,
        number,
        madeVoid,
        voidUnkeyed,
        again);
  }

  /// Everything that reached the box.
  public int received() {
    return online + post + again + setAside() + madeVoid;
  }

  /// What was received and is not the elector's vote.
  public int setAside() {
    return duplicates + replaced;
  }

  /// The inner envelopes that are opened: spoilt and blank papers are found only then.
  public int parted() {
    return received() - setAside() - madeVoid - disqualified - withheld;
  }
}
