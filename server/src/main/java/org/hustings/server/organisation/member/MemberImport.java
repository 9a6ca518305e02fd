package org.hustings.server.organisation.member;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.AddressNotes;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportRun;
import org.hustings.server.organisation.imports.Importer;
import org.hustings.server.organisation.latechange.LateChanges;
import org.hustings.server.organisation.unit.AssumedUnits;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitFinder;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.TableCopy;
import org.hustings.server.platform.TableFilling;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Takes in a file of members. The lines go through a temporary table, which no log of the database
/// has to carry; from there a few statements compare and take in all of them at once.
@Component
class MemberImport implements Importer {
  private final JdbcClient database;
  private final DataSource connections;
  private final Units units;
  private final Kinds kinds;
  private final EmailCell addresses;
  private final StatusMeanings statuses;
  private final SectionMeanings sections;
  private final MemberRows rows;
  private final LateChanges lateChanges;
  private final AddressNotes notes;
  private final TableFilling filling;

  MemberImport(
      JdbcClient database,
      DataSource connections,
      Units units,
      Kinds kinds,
      EmailCell addresses,
      StatusMeanings statuses,
      SectionMeanings sections,
      MemberRows rows,
      LateChanges lateChanges,
      AddressNotes notes,
      TableFilling filling) {
    this.database = database;
    this.connections = connections;
    this.units = units;
    this.kinds = kinds;
    this.addresses = addresses;
    this.statuses = statuses;
    this.sections = sections;
    this.notes = notes;
    this.rows = rows;
    this.lateChanges = lateChanges;
    this.filling = filling;
  }

  @Override
  public RegisterName register() {
    return RegisterName.MEMBERS;
  }

  @Override
  public List<Column> columns() {
    return MemberReading.columns();
  }

  @Override
  public List<String> lacking(Collection<Column> has) {
    List<String> lacking = new ArrayList<>(Importer.super.lacking(has));
    if (MemberReading.names().noneMatch(has::contains)) {
      lacking.add(MemberField.NAME.inFiles().heading());
    }
    return lacking;
  }

  @Override
  public Prepared prepare(ImportRun run) throws IOException {
    database.sql(MemberStaging.MEMORY).update();
    database.sql(MemberStaging.CREATE).update();
    AssumedUnits assumed = assumed(run);
    MemberStaging staging = new MemberStaging(stage(run, assumed));
    database.sql("ANALYZE staged_member").update();
    run.progress().at(Message.of("organisation-staff.doing.comparing"), 0, 0);
    reportTwice(run);
    if (assumed != null) {
      run.newUnits().addAll(assumed.all());
    }
    return run.faults().isEmpty()
        ? new StagedMembers(
            database,
            staging,
            rows,
            change -> note(change, run.request().provenance().author()),
            filling,
            new StagedCounts(database, staging, sections, id -> name(id, assumed)),
            run.request().complete(),
            run.request().newSections(),
            run.progress())
        : new Unusable();
  }

  @Override
  public void noteTakenBack(long change, Actor by) {
    note(change, by);
  }

  private void note(long change, Actor author) {
    lateChanges.note(change);
    notes.ofMembers(change, AddressChange.Origin.IMPORT, author);
  }

  private @Nullable AssumedUnits assumed(ImportRun run) {
    return run.request().assuming()
        ? kinds
            .find(run.request().kind())
            .map(kind -> new AssumedUnits(units.index(), kind))
            .orElse(null)
        : null;
  }

  private String name(UnitId id, @Nullable AssumedUnits assumed) {
    return units
        .find(id)
        .map(Unit::fullName)
        .or(() -> Optional.ofNullable(assumed).flatMap(all -> all.nameOf(id)))
        .orElse(id.slug());
  }

  /// Sends every line to the staging table and tells what columns the file states.
  private List<String> stage(ImportRun run, @Nullable AssumedUnits assumed) throws IOException {
    MemberReading reading =
        new MemberReading(
            addresses,
            statuses.known(),
            sections.known(),
            new UnitFinder(units.index(), run.request().provenance().asOf(), assumed));
    Stated stated = new Stated();
    Connection connection = DataSourceUtils.getConnection(connections);
    try (TableCopy copy = new TableCopy(connection, "staged_member")) {
      run.read(
          MemberReading.columns(),
          row -> {
            stated.by(row);
            MemberLine member = reading.read(row);
            if (member != null) {
              copy.row(member.cells());
            }
          });
      copy.finish();
    } catch (SQLException e) {
      throw new IOException("The database refused the lines", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
    return stated.columns();
  }

  private void reportTwice(ImportRun run) {
    database
        .sql(MemberStaging.TWICE)
        .query(row -> {
          run.faults()
              .add(
                  row.getLong("other"),
                  MemberReading.NUMBER.heading(),
                  EnglishSite.say(
                      Message.of(
                          "cell-staff.number-twice",
                          "number",
                          row.getString("number"),
                          "line",
                          row.getString("first"))),
                  EnglishSite.say(Message.of("cell-staff.keep-one")));
          run.faults()
              .note(
                  row.getLong("first"),
                  EnglishSite.say(
                      Message.of(
                          "cell-staff.number-twice.first",
                          "number",
                          row.getString("number"),
                          "line",
                          row.getString("other"))));
        });
  }

  /// The columns that the file states: the same for every row.
  private static final class Stated {
    private List<String> columns = List.of();

    void by(CsvRow row) {
      if (columns.isEmpty()) {
        columns = MemberReading.stated(row);
      }
    }

    List<String> columns() {
      return columns;
    }
  }

  /// A file with faults; it is never taken in.
  private static final class Unusable implements Prepared {
    @Override
    public Differences differences() {
      throw new IllegalStateException("A file with faults has no differences");
    }

    @Override
    public void carryOut(long change) {
      throw new IllegalStateException("A file with faults is not taken in");
    }
  }
}
