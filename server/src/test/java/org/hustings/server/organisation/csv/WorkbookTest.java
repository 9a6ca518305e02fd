package org.hustings.server.organisation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  @Test
  void days_stand_as_days_and_lost_zeros_are_told() throws IOException {
    byte[] book =
        workbook(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Number</t></is></c>
              <c r="B1" t="inlineStr"><is><t>Name</t></is></c>
              <c r="C1" t="inlineStr"><is><t>Joined</t></is></c></row>
            <row r="3"><c r="A3"><v>12348</v></c>
              <c r="B3" t="inlineStr"><is><t>Cole, "Ada"</t></is></c>
              <c r="C3" s="1"><v>21919</v></c></row>
            <row r="4"><c r="B4" t="inlineStr"><is><t>Bo</t></is></c>
              <c r="C4" s="2"><v>43831</v></c></row>
            """);

    List<List<String>> lines = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<String> notes =
        Workbook.asTable(
            new TextFile(book),
            table -> {
              CsvTable.lines(
                  table,
                  (line, cells) -> {
                    lines.add(cells);
                    numbers.add(line);
                  });
              return table.notes();
            });

    assertThat(lines)
        .containsExactly(
            List.of("Number", "Name", "Joined"),
            List.of("12348", "Cole, \"Ada\"", "1960-01-04"),
            List.of("", "Bo", "2020-01-01"));
    assertThat(numbers).as("the numbers of rows").containsExactly(1L, 3L, 4L);
    assertThat(notes)
        .containsExactly(
            "Excel keeps these as numbers, and zeros at their beginning are lost: Number (12348)."
                + " Look whether they are whole.");
  }

  @Test
  void any_other_file_is_read_as_it_is() throws IOException {
    TextFile file = TextFile.of("number,name\n1,Ada\n");

    CsvSource table = Workbook.asTable(file, source -> source);

    assertThat(table).isSameAs(file);
  }

  @Test
  void what_is_no_workbook_is_refused_in_words() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
    byte[] broken = {'P', 'K', 3, 4, 1, 2, 3};

    assertThatThrownBy(() -> Workbook.asTable(new TextFile(old), source -> source))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Save it as .xlsx");
    assertThatThrownBy(() -> Workbook.asTable(new TextFile(broken), source -> source))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no workbook");
  }

  /// A workbook of one sheet with these rows; styles 1 and 2 are days.
  public static byte[] workbook(String rows) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="%s/content-types">
        <Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="rels"
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/styles.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """
            .formatted(PACKAGE));
    parts.put(
        "_rels/.rels",
        """
        <Relationships xmlns="%s/relationships">
        <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
            .formatted(PACKAGE, RELATIONS));
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets>
        <sheet name="Members" sheetId="1" r:id="r1"/></sheets></workbook>
        """
            .formatted(MAIN, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="%1$s/relationships">
        <Relationship Id="r1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="%2$s/styles" Target="styles.xml"/></Relationships>
        """
            .formatted(PACKAGE, RELATIONS));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s">
        <numFmts count="1"><numFmt numFmtId="165" formatCode="dd\\/mm\\/yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>
        </styleSheet>
        """
            .formatted(MAIN));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
