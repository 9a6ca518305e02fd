package org.hustings.cli.count;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hustings.cli.UserFault;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.file.CandidateList;
import org.hustings.count.file.Repair;
import org.jspecify.annotations.Nullable;

/// A ballot file named on the command line; `-` is standard input.
record BallotInput(String name) {
  private static final int MOST_REPAIRS_SHOWN = 20;

  boolean isStandardInput() {
    return name.equals("-");
  }

  /// @param candidates who stands; null to take the candidates from the file alone
  BallotFile read(Progress progress, @Nullable CandidateList candidates) throws IOException {
    BallotFile file;
    if (isStandardInput()) {
      file = BallotFiles.read(name, progress.watch(System.in), candidates);
    } else {
      if (Files.isDirectory(Path.of(name))) {
        throw new UserFault(name + " is a folder, not a ballot file");
      }
      try (InputStream in = Files.newInputStream(Path.of(name))) {
        file = BallotFiles.read(name, progress.watch(in), candidates);
      } catch (NoSuchFileException e) {
        throw new UserFault("There is no file " + name, e);
      }
    }
    tellRepairs(file);
    return file;
  }

  long size() throws IOException {
    return isStandardInput() || !Files.isRegularFile(Path.of(name)) ? 0 : Files.size(Path.of(name));
  }

  private void tellRepairs(BallotFile file) {
    int shown = 0;
    for (Repair repair : file.repairs()) {
      if (shown++ == MOST_REPAIRS_SHOWN) {
        System.err.println(name + ": and " + (file.repairs().size() - shown + 1) + " more repairs");
        return;
      }
      System.err.println(name + ", " + repair);
    }
  }
}
