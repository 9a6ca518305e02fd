package org.hustings.server.ballot.reckoning;

import java.util.Comparator;

/// A ballot that is not as it should be, named by the hash of the sealed ballot (or of what stands
/// for it), never by a voter; or what a decision, a key, a number or a row is otherwise than the
/// audit log has it, named as its kind says.
///
/// @param hash in hexadecimal, as the public list has it; or the name
public record Finding(Kind kind, String hash) implements Comparable<Finding> {
  /// What is wrong.
  public enum Kind {
    /// The same sealed ballot lies in the box twice, or stands on the list twice.
    EQUAL("equal"),
    /// On the list, but another ballot lies in its place.
    CHANGED("changed"),
    /// On the list, and not in the box.
    MISSING("missing"),
    /// Admitted, and not on the list.
    NEVER_LISTED("never-listed"),
    /// In the box, and the server did not admit it.
    NOT_ADMITTED("not-admitted"),
    /// Set aside as replaced or as a duplicate, and the server did not do that.
    SET_ASIDE("set-aside"),
    /// Disqualified, and the server did not take that down.
    DISQUALIFIED("disqualified"),
    /// Void in a contest, or cast again in one, and the server did not do that.
    VOID("void"),
    /// A sealed ballot without an envelope.
    STRAY("stray"),
    /// A line of the public list that does not follow from the one before, or is not signed.
    LIST("list"),
    /// Disqualified by the table and not by the audit log, the other way round, or for another
    /// reason; named by the elector's number.
    DECISION("decision"),
    /// A public key in the table that nobody lodged, by its fingerprint.
    FOREIGN_KEY("foreign-key"),
    /// The public key that was lodged is not in the table, by its fingerprint.
    LOST_KEY("lost-key"),
    /// Envelopes of papers that this server did not take in, or did not set aside: how many.
    FORGED_PAPERS("forged-papers"),
    /// As many papers lie in the box as were not scanned: what, how many, and by the log.
    PAPERS("papers"),
    /// A row of a table that is not as Hustings last wrote it, by its table and key.
    ROW("row"),
    /// A function, trigger or rule within the database that is not what Hustings put there, by its name.
    PROGRAM("program"),
    /// The list, the numbers or what is struck were altered after the parting.
    ACCOUNT("account");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /// As files and messages name it.
    public String key() {
      return key;
    }

    static Kind ofKey(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(key);
    }
  }

  @Override
  public int compareTo(Finding other) {
    return Comparator.comparing(Finding::kind).thenComparing(Finding::hash).compare(this, other);
  }
}
