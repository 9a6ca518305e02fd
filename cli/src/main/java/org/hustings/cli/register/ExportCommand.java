package org.hustings.cli.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hustings.cli.PrivateFile;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.RegisterExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings export`: writes a part of the register to a file that `hustings import` takes.
@Command(
    name = "export",
    description =
        "Writes the units, officers, members or lists that are on the register now, as a CSV file"
            + " that `import` takes. Most of it is private: keep the file accordingly.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  /// What there is a file of.
  enum Part {
    UNITS,
    OFFICERS,
    MEMBERS,
    LISTS
  }

  @Parameters(paramLabel = "PART", description = "units, officers, members or lists.")
  private Part part = Part.UNITS;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write, which must not exist (default: standard output).")
  private @Nullable Path file;

  @Mixin private TargetDatabase target = new TargetDatabase();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      write(spec.commandLine().getOut());
      return 0;
    }
    begin(file);
    try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(file))) {
      long entries = write(to);
      spec.commandLine().getErr().println(file + ": " + entries + " entries.");
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return 0;
  }

  private static void begin(Path file) throws IOException {
    try {
      PrivateFile.create(file);
    } catch (FileAlreadyExistsException e) {
      throw new UserFault(file + " exists. Choose another name, or remove it first.", e);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new UserFault(
          file + " cannot be written: make its folder first, or choose another.", e);
    }
  }

  private long write(PrintWriter to) throws IOException {
    try (RegisterAccess register = target.open()) {
      long entries =
          register
              .find(RegisterExport.class)
              .write(RegisterName.valueOf(part.name()), to, Actor.command("export"));
      if (to.checkError()) {
        throw new IOException("Not all of it could be written.");
      }
      return entries;
    }
  }
}
