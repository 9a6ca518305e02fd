package org.hustings.server.dispatch.batch;

import java.util.List;
import org.hustings.server.organisation.member.Format;
import org.jspecify.annotations.Nullable;

/// Packs that one file for the printer holds: of one kind, with the same papers, and wanted in one
/// format.
///
/// @param format null for the usual one
public record AlikePacks(List<MadePack> packs, @Nullable Format format) {
  static final AlikePacks NONE = new AlikePacks(List.of(), null);

  public AlikePacks {
    packs = List.copyOf(packs);
  }
}
