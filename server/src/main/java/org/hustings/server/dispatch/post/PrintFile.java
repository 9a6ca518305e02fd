package org.hustings.server.dispatch.post;

import java.time.Instant;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.PackKind;
import org.jspecify.annotations.Nullable;

/// A file of packs for the printer.
///
/// @param batch the number of its batch within the election
/// @param contests the slugs of those whose papers are in each pack, with spaces between
/// @param booklets how those of these contests come with the packs
/// @param sha256 of the content, as hexadecimal digits
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
    String sha256,
    Instant madeAt,
    @Nullable Instant handedOverAt) {
  public int pagesPerPack() {
    return pages / packs;
  }
}
