package org.hustings.server.organisation.list;

import java.util.Comparator;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;

/// A member whom a list names, in the order of lists and numbers.
record ListEntry(ListId list, MemberNumber member) implements Comparable<ListEntry> {
  private static final Comparator<ListEntry> ORDER =
      Comparator.<ListEntry, String>comparing(listEntry -> listEntry.list().slug())
          .thenComparing(listEntry -> listEntry.member().value());

  @Override
  public int compareTo(ListEntry other) {
    return ORDER.compare(this, other);
  }
}
