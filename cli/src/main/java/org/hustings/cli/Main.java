package org.hustings.cli;

import java.util.List;
import java.util.Optional;
import org.hustings.cli.backup.BackupCommand;
import org.hustings.cli.backup.RestoreCommand;
import org.hustings.cli.count.AnalyseCommand;
import org.hustings.cli.count.CountCommand;
import org.hustings.cli.count.PlainArguments;
import org.hustings.cli.doctor.DoctorCommand;
import org.hustings.cli.doctor.TestMailCommand;
import org.hustings.cli.register.ExportCommand;
import org.hustings.cli.register.ImportCommand;
import org.hustings.cli.rehearse.RehearseCommand;
import org.hustings.cli.settings.Settings;
import org.hustings.cli.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command `hustings` and the way to its commands.
@Command(
    name = "hustings",
    description = "Runs a membership organisation's elections in the open.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "In an unpacked release: prepare  makes starts quick, once.",
      "In the folder of the sources ./hustings knows these too:",
      "  build               builds what is missing",
      "  jdk                 says in which folder the JDK is that it builds and runs with",
      "  install-test-tools  installs what the tests want and this machine lacks",
      "  release             makes an archive and a Debian package that need no sources",
      "  release --try       makes it twice, compares, and tries it where nothing of ours is",
      "  dependencies        says which libraries are behind, and what advisories know of them",
      "  test                runs every test but those that take long",
      "  test --long         runs those that take long",
      "  test --one CLASS    runs one test class, or one test: CLASS#method",
      "  test --coverage     runs every test, and tells how much of each room they come to"
    })
public final class Main {
  private static final List<String> COMMANDS =
      List.of(
          "count",
          "analyse",
          "check",
          "demo",
          "serve",
          "migrate",
          "backup",
          "restore",
          "admin",
          "doctor",
          "test-mail",
          "import",
          "export",
          "verify",
          "ceremony",
          "images",
          "rehearse",
          "witness");

  private Main() {}

  /// As the jar says it, which has it from the build.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }

  /// What this is: the version and, of a release, the commit that it was made of.
  public static String version() {
    return "Hustings " + released().orElse("from its classes");
  }

  /// The version of a release; empty of what was built on the spot.
  static Optional<String> released() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
  }

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
    Settings.choose(arguments);
    CommandLine line = new CommandLine(new Main());
    List<String> needed =
        arguments.length > 0 && COMMANDS.contains(arguments[0]) ? List.of(arguments[0]) : COMMANDS;
    needed.forEach(name -> line.addSubcommand(name, subcommand(name, arguments)));
    return OptionValues.readBy(line)
        .setExecutionExceptionHandler(new Faults())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static CommandLine subcommand(String name, String... arguments) {
    Object command = command(name, arguments);
    CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
    return name.equals("serve") ? line.setDefaultValueProvider(new SettingDefaults()) : line;
  }

  // a switch, not a table of constructors: a reference to a constructor loads its class
  private static Object command(String name, String... arguments) {
    return switch (name) {
      case "count" -> new CountCommand();
      case "analyse" -> new AnalyseCommand();
      case "check" -> new CheckCommand();
      case "demo" -> new DemoCommand();
      case "serve" -> new ServeCommand();
      case "migrate" -> new MigrateCommand();
      case "backup" -> new BackupCommand();
      case "restore" -> new RestoreCommand();
      case "admin" -> new AdminCommand();
      case "doctor" -> new DoctorCommand();
      case "test-mail" -> new TestMailCommand();
      case "import" -> new ImportCommand();
      case "export" -> new ExportCommand();
      case "verify" -> VerifyCommand.line(arguments);
      case "ceremony" -> new CeremonyCommand();
      case "images" -> new ImagesCommand();
      case "rehearse" -> new RehearseCommand();
      case "witness" -> new WitnessCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
