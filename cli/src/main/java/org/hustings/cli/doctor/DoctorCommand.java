package org.hustings.cli.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hustings.cli.MailServerAddress;
import org.hustings.cli.OfficialsCheck;
import org.hustings.cli.SiteData;
import org.hustings.cli.UserFault;
import org.hustings.cli.settings.Settings;
import org.hustings.definition.file.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `hustings doctor`: looks at an installation, check by check, and changes nothing.
@Command(
    name = "doctor",
    description = {
      "Looks at an installation, check by check: good, look (it works, and could be better), bad.",
      "Ends with 1 where something is bad. Changes nothing."
    },
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private SiteData data = new SiteData();
  @Mixin private MailServerAddress mailServer = new MailServerAddress();

  @Option(
      names = "--only",
      paramLabel = "CHECK",
      split = ",",
      description = "Runs these alone; --list tells which there are.")
  private List<String> only = List.of();

  @Option(names = "--list", description = "Tells which checks there are, and runs none.")
  private boolean list;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (list) {
      checks(Map::of)
          .forEach(check -> System.out.printf("%-10s %s%n", check.name(), check.about()));
      return 0;
    }
    Opening opening = new Opening(data);
    try {
      Map<String, Finding> findings = new LinkedHashMap<>();
      for (Check check : picked(checks(opening::settings))) {
        Finding finding = check.look();
        findings.put(check.name(), finding);
        if (!json) {
          System.out.printf(
              "%-5s %-10s %s%n",
              finding.outcome().name().toLowerCase(Locale.ROOT), check.name(), finding.words());
        }
      }
      if (json) {
        System.out.println(asJson(findings));
      }
      return findings.values().stream().anyMatch(f -> f.outcome() == Finding.Outcome.BAD) ? 1 : 0;
    } finally {
      opening.close();
    }
  }

  /// Opens the database when the first check asks for it.
  private static final class Opening {
    private final SiteData data;
    private Optional<SiteData.Opened> opened = Optional.empty();

    Opening(SiteData data) {
      this.data = data;
    }

    Map<String, Object> settings() {
      if (opened.isEmpty()) {
        opened = Optional.of(data.beside());
      }
      return opened.get().settings();
    }

    void close() {
      opened.ifPresent(open -> open.close().run());
    }
  }

  private List<Check> picked(List<Check> all) {
    List<String> names = all.stream().map(Check::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new UserFault(
            ("\"" + name + "\" is no check. " + Spelling.advice(name, names)).strip()
                + " There are: "
                + String.join(", ", names));
      }
    }
    return only.isEmpty() ? all : all.stream().filter(c -> only.contains(c.name())).toList();
  }

  private List<Check> checks(Supplier<Map<String, Object>> database) {
    SiteChecks site = new SiteChecks(Settings.current(), data.folder());
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("address", "leads from outside to Hustings, by TLS", site::address));
    checks.add(new Check("sender", "is set, and its domain has SPF and DMARC", site::sender));
    checks.add(new Check("mail", "the mail server answers and lets us in", this::mail));
    checks.add(new Check("disk", "has room", site::disk));
    checks.add(new Check("fonts", "what ballot papers are laid out with is there", site::fonts));
    checks.add(
        new Check(
            "database",
            "answers, in a version that will do",
            () -> new DatabaseChecks(database.get()).version()));
    checks.add(
        new Check(
            "role",
            "the server's role may do no more than it needs",
            () -> new DatabaseChecks(database.get()).role()));
    checks.add(
        new Check(
            "clock",
            "this machine's and the database's agree",
            () -> new DatabaseChecks(database.get()).clock()));
    checks.add(new Check("jobs", "none is late", () -> new DatabaseChecks(database.get()).jobs()));
    checks.add(
        new Check("officials", "two make two people today", () -> officials(database.get())));
    return checks;
  }

  private Finding mail() {
    return mailServer
        .settings()
        .map(settings -> new MailTalk(settings, null).greet())
        .orElseGet(() -> Finding.look("not set: letters lie in the outbox, no ballots go out."));
  }

  private static Finding officials(Map<String, Object> settings) {
    OfficialsCheck officials = OfficialsCheck.of(settings);
    String said = officials.words().lines().findFirst().orElse("");
    return officials.pairs().isEmpty() ? Finding.look(said) : Finding.good(said);
  }

  private static String asJson(Map<String, Finding> findings) {
    List<Map<String, String>> rows = new ArrayList<>();
    findings.forEach((name, finding) -> {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("check", name);
      row.put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
      row.put("words", finding.words());
      rows.add(row);
    });
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
  }
}
