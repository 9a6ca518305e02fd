package org.hustings.cli.count;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hustings.cli.Main;

/// One run of the command in this process.
///
/// @param err what it said on standard error
record Run(int status, String err) {
  static Run of(String... arguments) {
    return of(new byte[0], List.of(arguments));
  }

  static Run of(byte[] input, List<String> arguments) {
    return command("count", input, arguments);
  }

  /// One run of another command.
  static Run command(String name, byte[] input, List<String> arguments) {
    InputStream in = System.in;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(input));
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      List<String> all = new ArrayList<>(List.of(name));
      all.addAll(arguments);
      int status = Main.run(all.toArray(String[]::new));
      return new Run(status, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setErr(err);
    }
  }
}
