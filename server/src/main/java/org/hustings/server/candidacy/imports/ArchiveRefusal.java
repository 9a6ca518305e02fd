package org.hustings.server.candidacy.imports;

import java.util.List;
import org.hustings.server.platform.Refusal;

/// Why a file of candidates or its archive is refused as a whole. Nothing of it is kept then.
public sealed interface ArchiveRefusal extends Refusal {
  record Nothing() implements ArchiveRefusal {
    @Override
    public String words() {
      return "Choose a CSV or Excel file of candidates, an archive (.zip) that holds one, or both.";
    }
  }

  record NoSource() implements ArchiveRefusal {
    @Override
    public String words() {
      return "Say where the candidacies come from, such as “forms of July”.";
    }
  }

  record Unreadable() implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive cannot be read as a .zip file, or is broken or has a password. Pack the"
          + " photographs and statements anew, without a password.";
    }
  }

  record TooManyFiles(long files, int most) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive has %d files; at most %d are taken.".formatted(files, most)
          + " Pack only the photographs and statements of this election's candidates.";
    }
  }

  /// @param name as the archive has it
  record LeadsOut(String name) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive names a file “%s”, which leads out of it or is no name.".formatted(name)
          + " Nothing of it was taken. Pack the files anew.";
    }
  }

  record Nested(String name) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive holds another archive, “%s”.".formatted(name)
          + " Unpack it and pack the files themselves.";
    }
  }

  record TooBigWhole(long megabytes) implements ArchiveRefusal {
    @Override
    public String words() {
      return "Unpacked, the archive has more than %d MB.".formatted(megabytes)
          + " Make the photographs smaller, or bring the file in two parts.";
    }
  }

  record Twice(String name) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive holds two files called “%s”. Rename one of them.".formatted(name);
    }
  }

  record NoTable() implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive holds no .csv or .xlsx file, and none was chosen beside it. Choose the"
                 + " file of candidates too.";
    }
  }

  record SeveralTables(List<String> names) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The archive holds several tables: “%s”.".formatted(String.join("”, “", names))
          + " Leave one in it, or choose the file of candidates beside it.";
    }
  }

  record TooBigTable(long megabytes) implements ArchiveRefusal {
    @Override
    public String words() {
      return "The file of candidates has more than %d MB.".formatted(megabytes)
          + " Its photographs and statements belong into the archive.";
    }
  }
}
