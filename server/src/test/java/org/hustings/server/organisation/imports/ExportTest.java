package org.hustings.server.organisation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.server.organisation.RegisterName.KINDS;
import static org.hustings.server.organisation.RegisterName.LISTS;
import static org.hustings.server.organisation.RegisterName.MEMBERS;
import static org.hustings.server.organisation.RegisterName.OFFICERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.io.StringWriter;
import java.util.List;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportTest extends ImportTest {
  private static final List<RegisterName> PARTS = List.of(UNITS, MEMBERS, OFFICERS, LISTS);

  @Autowired private RegisterExport export;

  @BeforeEach
  void begin_with_a_register_that_has_something_of_everything() {
    carryOut(
        UNITS,
        """
        name,kind,region,nation,parent,code,aliases,from,until,successors
        Mere North,clp,Fens,Reedland,,R1,Old Mere|Mere N,1990-01-01,2010-05-06,Reed Vale
        Reed Vale,clp,Fens,Reedland,,R2,,2010-05-07,,
        Reed Vale,branch,Fens,Reedland,Reed Vale CLP,,,,,
        """);
    carryOut(
        MEMBERS,
        """
        number,name,e-mail,postal address,born on,joined on,paid up to,status,unit,sections
        M1,"Cole, ""Oar"" Ada",ada@example.org,"1 Quay\nMere",1980-02-29,2001-05-01,2021-01-31,active,Reed Vale branch,young|disabled
        M2,Bo Díaz,,,,,,honorary,,
        M3,Cy Finn,,,,,,left,,
        """);
    carryOut(
        OFFICERS,
        """
        unit,role,name,member number,e-mail,phone,from,until
        Reed Vale CLP,Secretary,Ada Cole,M1,sec@example.org,01234 567,2019-01-01,
        Reed Vale branch,Chair,Di Hall,,,,,2030-12-31
        """);
    carryOut(LISTS, "list,member number\nConference delegates,M2\nConference delegates,M1\n");
  }

  @Test
  void what_was_written_changes_nothing_when_it_is_taken_in_again() {
    for (RegisterName part : PARTS) {
      changesNothing(carryOutComplete(part, written(part)));
    }
  }

  @Test
  void an_empty_register_that_takes_the_files_in_writes_the_same_files() {
    List<String> before = PARTS.stream().map(this::written).toList();
    begin_with_an_empty_register();

    for (int at = 0; at < PARTS.size(); at++) {
      assertThat(carryOut(PARTS.get(at), before.get(at)).faults()).isEmpty();
    }

    assertThat(PARTS.stream().map(this::written).toList()).isEqualTo(before);
  }

  @Test
  void a_unit_is_named_by_its_id_and_cells_hold_commas_quotes_and_lines() {
    assertThat(written(MEMBERS))
        .isEqualToNormalizingNewlines(
            """
            number,name,e-mail,postal address,born on,joined on,paid up to,status,unit,sections,preferred language,telephone,format wanted,help by telephone
            M1,"Cole, ""Oar"" Ada",ada@example.org,"1 Quay
            Mere",1980-02-29,2001-05-01,2021-01-31,active,reed-vale-branch,disabled|young,,,,
            M2,Bo Díaz,,,,,,honorary,,,,,,
            """);
  }

  @Test
  void who_took_a_file_is_in_the_audit_log_and_nobody_in_it_is() {
    written(MEMBERS);

    assertThat(
            database
                .sql(
                    """
                    SELECT actor || ' ' || subject || ' ' || after::text FROM audit.entry
                    WHERE event = 'organisation.exported' ORDER BY at DESC LIMIT 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("command:export register:members {\"entries\":2}");
  }

  @Test
  void there_is_no_file_of_the_kinds_of_unit() {
    assertThatThrownBy(() -> written(KINDS)).hasMessage("No file of kinds is written.");
  }

  private String written(RegisterName part) {
    StringWriter text = new StringWriter();
    export.write(part, text, Actor.command("export"));
    return text.toString();
  }
}
