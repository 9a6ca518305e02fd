package org.hustings.server.candidacy.imports;

import java.util.List;
import java.util.Locale;

/// What a file of an archive is, by the end of its name.
enum FileKind {
  PHOTOGRAPH("jpg jpeg png"),
  STATEMENT("txt md docx"),
  TABLE("csv xlsx"),
  ARCHIVE("zip 7z rar gz tgz tar bz2 xz jar"),
  OTHER("");

  private final String ends;

  FileKind(String ends) {
    this.ends = ends;
  }

  static FileKind of(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (!end.isEmpty() && List.of(kind.ends.split(" ")).contains(end)) {
        return kind;
      }
    }
    return OTHER;
  }
}
