package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.MEMBERS;
import static org.hustings.server.organisation.RegisterName.OFFICERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.imports.RegisterExport;
import org.hustings.server.organisation.member.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A member whose address is a formula, which the official's spreadsheet would carry out.
class FormulasTest extends ImportTest {
  private static final String HYPERLINK = "=HYPERLINK(\"http://evil.example\",\"Click\")";

  @Autowired private RegisterExport export;
  @Autowired private Members members;

  @Test
  void no_cell_of_an_export_begins_one_and_what_is_taken_in_again_is_unchanged() {
    carryOut(UNITS, "name,kind,region\n+Mere,clp,-Fens\n");
    carryOut(
        MEMBERS,
        """
        number,name,postal address,telephone
        M1,@SUM(1+1)*cmd|' /C calc'!A0,"=HYPERLINK(""http://evil.example"",""Click"")",+44 7700 900123
        M2,"'=Bo",＝1+1,-1
        """);
    carryOut(OFFICERS, "unit,role,name\n+Mere,Secretary,=1+1\n");

    for (RegisterName part : List.of(UNITS, MEMBERS, OFFICERS)) {
      String file = written(part);
      assertThat(file.split("(,|\n)\"?")).noneMatch(cell -> cell.strip().matches("[=+@＝-].*"));
      changesNothing(carryOutComplete(part, file));
    }
    assertThat(members.find(new MemberNumber("M1")).orElseThrow().postalAddress())
        .isEqualTo(HYPERLINK);
  }

  @Test
  void there_is_one_writer_of_such_files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContain("fastcsv.writer");
      }
    }
  }

  private String written(RegisterName part) {
    StringWriter text = new StringWriter();
    export.write(part, text, Actor.command("export"));
    return text.toString();
  }
}
