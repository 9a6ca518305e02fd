package org.hustings.cli;

import java.util.List;
import org.hustings.cli.count.CountCommand;
import org.hustings.cli.count.PlainArguments;
import org.hustings.cli.register.ExportCommand;
import org.hustings.cli.register.ImportCommand;
import org.hustings.cli.rehearse.RehearseCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `hustings` and the way to its commands.
@Command(
    name = "hustings",
    description = "Runs a membership organisation's elections in the open.",
    mixinStandardHelpOptions = true,
    version = "Hustings 0.1.0")
public final class Main {
  private static final List<String> COMMANDS =
      List.of(
          "count",
          "check",
          "demo",
          "serve",
          "import",
          "export",
          "verify",
          "ceremony",
          "images",
          "rehearse");

  private Main() {}

  public static void main(String[] arguments) {
    int status = run(arguments);
    if (arguments.length > 0 && arguments[0].equals("count")) {
      // a count leaves no hooks to run, and an orderly exit would load the JDK's logging first
      System.out.flush();
      System.err.flush();
      Runtime.getRuntime().halt(status);
    }
    System.exit(status);
  }

  /// Runs the command that these arguments name; returns the exit status.
  public static int run(String... arguments) {
    CountCommand count = PlainArguments.read(arguments);
    return count == null ? commandLine(arguments).execute(arguments) : count.call();
  }

  /// The command line for these arguments. Only the command that they name is loaded: counting
  /// starts in a fraction of a second and without the server's classes.
  public static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    List<String> needed =
        arguments.length > 0 && COMMANDS.contains(arguments[0]) ? List.of(arguments[0]) : COMMANDS;
    needed.forEach(name -> line.addSubcommand(name, command(name, arguments)));
    return OptionValues.readBy(line)
        .setExecutionExceptionHandler(new Faults())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  // a switch, not a table of constructors: a reference to a constructor loads its class
  private static Object command(String name, String... arguments) {
    return switch (name) {
      case "count" -> new CountCommand();
      case "check" -> new CheckCommand();
      case "demo" -> new DemoCommand();
      case "serve" -> new ServeCommand();
      case "import" -> new ImportCommand();
      case "export" -> new ExportCommand();
      case "verify" -> VerifyCommand.line(arguments);
      case "ceremony" -> new CeremonyCommand();
      case "images" -> new ImagesCommand();
      case "rehearse" -> new RehearseCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
