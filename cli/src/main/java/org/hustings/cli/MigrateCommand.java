package org.hustings.cli;

import org.flywaydb.core.api.FlywayException;
import org.hustings.server.audit.told.TableGuards;
import org.hustings.server.platform.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hustings migrate`: brings the tables of a database to this version, as their owner, so that no
/// server needs the owner's password.
@Command(
    name = "migrate",
    description = "Brings the tables of a database to this version of Hustings, as their owner.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Runnable {
  @SuppressWarnings("UnusedVariable") // for the help: Settings has read it before
  @Mixin
  private SettingsFileOption settingsFile = new SettingsFileOption();

  @Mixin private OwnerAddress owner = new OwnerAddress();

  @Option(
      names = "--role",
      paramLabel = "NAME",
      defaultValue = "hustings_server",
      description = "The role as which the server works (default: ${DEFAULT-VALUE}); it exists.")
  private String role = "";

  @Override
  public void run() {
    ServerUrl url = owner.required();
    Quiet.libraries();
    try {
      Migrations.run(url.jdbc(), url.login(), role, new TableGuards());
    } catch (FlywayException | IllegalStateException e) {
      throw StartFaults.inWords(e);
    }
    System.out.println("The tables are of this version; " + role + " may work with them.");
  }
}
