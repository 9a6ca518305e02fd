package org.hustings.cli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.hustings.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `hustings verify audit`, as it is typed.
class VerifyAuditCommandTest {
  @TempDir private static Path files = Path.of("");

  private final StringWriter err = new StringWriter();
  private String out = "";

  @BeforeAll
  static void a_register_is_imported() throws IOException {
    RunningHustings.beginAfresh();
    Path members =
        Files.writeString(files.resolve("members.csv"), "number,name\nM2,Bo Reed\nM1,Ada Cole\n");
    assertThat(
            new VerifyAuditCommandTest()
                .type(
                    "import",
                    "members",
                    members.toString(),
                    "--source=a test",
                    "--as-of=2020-08-03"))
        .isZero();
  }

  @Test
  void a_log_and_tables_that_agree_end_with_0() {
    assertThat(type("verify", "audit")).isZero();
    assertThat(out).startsWith("The audit log holds: ");
  }

  @Test
  void a_row_that_somebody_changed_in_the_database_is_named_and_ends_with_2() {
    RunningHustings.asSuperuser(
        "UPDATE organisation.member SET name = 'Mallory' WHERE number = 'M1'");
    try {
      assertThat(type("verify", "audit")).isEqualTo(2);
      assertThat(out).contains("the tables are not what it tells of them", "organisation.member ");
    } finally {
      RunningHustings.asSuperuser(
          "UPDATE organisation.member SET name = 'Ada Cole' WHERE number = 'M1'");
    }
  }

  @Test
  void a_function_that_somebody_put_in_is_named() {
    RunningHustings.asSuperuser(
        "CREATE FUNCTION ballot.spy() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    try {
      assertThat(type("verify", "audit")).isEqualTo(2);
      assertThat(out).contains("function ballot.spy");
    } finally {
      RunningHustings.asSuperuser("DROP FUNCTION ballot.spy()");
    }
  }

  @Test
  void a_head_that_the_log_does_not_come_to_is_told() throws IOException {
    Path head = Files.writeString(files.resolve("head.txt"), "1 " + "ab".repeat(32) + "\n");

    assertThat(type("verify", "audit", "--head=" + head)).isEqualTo(2);
  }

  @Test
  void heads_of_other_logs_alone_are_refused() throws IOException {
    String zeros = Base64.getEncoder().encodeToString(new byte[32]);
    String signature = Base64.getEncoder().encodeToString(new byte[68]);
    Path head =
        Files.writeString(
            files.resolve("sealed.txt"),
            """
            vote.example.org/logs/council-2026
            5
            %s

            — vote.example.org %s
            """
                .formatted(zeros, signature));

    assertThat(type("verify", "audit", "--head=" + head)).isEqualTo(1);
    assertThat(err.toString())
        .contains("holds no head of the audit log, only of vote.example.org/logs/council-2026");
  }

  @Test
  void a_file_without_a_head_is_refused() throws IOException {
    Path head = Files.writeString(files.resolve("letter.txt"), "Dear Sir\n");

    assertThat(type("verify", "audit", "--head=" + head)).isEqualTo(1);
    assertThat(err.toString()).contains("letter.txt holds no head");
    assertThat(type("verify", "audit", "--head=" + files.resolve("none.txt"))).isEqualTo(1);
    assertThat(err.toString()).contains("none.txt cannot be read");
  }

  private int type(String... arguments) {
    CommandLine line = Main.commandLine(arguments);
    line.setErr(new PrintWriter(err));
    Stream<String> withData =
        Stream.concat(Arrays.stream(arguments), Stream.of("--data=" + RunningHustings.DATA));
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      return line.execute(withData.toArray(String[]::new));
    } finally {
      System.setOut(before);
      out = said.toString(StandardCharsets.UTF_8);
    }
  }
}
