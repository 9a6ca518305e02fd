package org.hustings.cli.rehearse;

import org.hustings.definition.check.Place;
import org.jspecify.annotations.Nullable;

/// In which line of its file each part of a definition stands.
///
/// @param file as the user named it
/// @param whole of a file that can be read
record DefinitionLines(String file, Place whole) {
  static DefinitionLines of(String file, String text) {
    return new DefinitionLines(file, Place.of(text));
  }

  /// `file:line` of the place where a key stands, or of the innermost part around it that does.
  ///
  /// @param contest the short name of the contest; absent for the whole election
  /// @param key its parts with dots between: `count.rule`
  String place(@Nullable String contest, String key) {
    Place place = contest == null ? whole : whole.contest(contest);
    for (String part : key.split("\\.", -1)) {
      place = place.key(part);
    }
    return file + ":" + place.line();
  }
}
