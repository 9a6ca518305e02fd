package org.hustings.server.dispatch.post;

import java.time.Instant;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.organisation.member.Format;
import org.jspecify.annotations.Nullable;

/// A file of packs for the printer.
///
/// @param batch the number of its batch within the election
/// @param contests the slugs of those whose papers are in each pack, with spaces between
/// @param booklets how those of these contests come with the packs
/// @param format in which its electors want their packs; null for the usual one
/// @param sha256 of the encrypted content, as hexadecimal digits
/// @param key the fingerprint of the printer's key to which it is encrypted
/// @param fetchedAt when staff fetched it, which is once; null until then
/// @param madeAnewAt when its codes died and its packs were made again; null unless they were
/// @param handedOverAt when it went to the printer and was wiped here; null until then
public record PrintFile(
    long id,
    int batch,
    PackKind kind,
    String name,
    int packs,
    int pages,
    PaperNumber first,
    PaperNumber last,
    String contests,
    Booklets booklets,
    @Nullable Format format,
    String sha256,
    Instant madeAt,
    String key,
    @Nullable Instant fetchedAt,
    @Nullable Instant madeAnewAt,
    @Nullable Instant handedOverAt) {
  /// Whether it is here, and has been nowhere else.
  public boolean isToBeFetched() {
    return fetchedAt == null && madeAnewAt == null && handedOverAt == null;
  }

  /// Whether it is still between us and the printer.
  public boolean isUnderWay() {
    return madeAnewAt == null && handedOverAt == null;
  }

  public int pagesPerPack() {
    return pages / packs;
  }
}
