package org.hustings.server.candidacy.imports;

import java.util.List;
import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a file of candidates or its archive is refused as a whole. Nothing of it is kept then.
public sealed interface ArchiveRefusal extends Refusal {
  record Nothing() implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.nothing");
    }
  }

  record NoSource() implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.no-source");
    }
  }

  record Unreadable() implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.unreadable");
    }
  }

  record TooManyFiles(long files, int most) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.too-many-files", "files", files, "most", most);
    }
  }

  /// @param name as the archive has it
  record LeadsOut(String name) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.leads-out", "name", name);
    }
  }

  record Nested(String name) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.nested", "name", name);
    }
  }

  record TooBigWhole(long megabytes) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.too-big-whole", "megabytes", megabytes);
    }
  }

  record Twice(String name) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.twice", "name", name);
    }
  }

  record NoTable() implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.no-table");
    }
  }

  record SeveralTables(List<String> names) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "archive-staff.refused.several-tables", "names", String.join("”, “", names));
    }
  }

  record TooBigTable(long megabytes) implements ArchiveRefusal {
    @Override
    public Message reason() {
      return Message.of("archive-staff.refused.too-big-table", "megabytes", megabytes);
    }
  }
}
