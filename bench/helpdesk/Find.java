import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.hustings.server.helpdesk.Preparing;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.springframework.context.ApplicationContext;

/// Freezes the roll of an invented society, and has twenty people at its help desk look for electors
/// at once by the page's own form: by number, postcode, address, and name with postcode. Nobody
/// looks up so many that they are stopped. Its arguments are a folder and the number of members.
final class Find {
  private static final int AT_ONCE = 20;
  private static final int WARM = 40;
  private static final int EACH = 150;
  private static final String PAGE = "/help-desk/" + Saltmarsh.ELECTION.slug();

  private Find() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    ApplicationContext server = Node.start(Path.of(arguments[0]), Map.of());
    int members = Integer.parseInt(arguments[1]);
    server.getBean(Saltmarsh.class).frozen(members);
    long begun = System.nanoTime();
    Preparing preparing = server.getBean(Preparing.class);
    while (!preparing.isReady(Saltmarsh.ELECTION)) {
      Thread.sleep(50);
    }
    System.out.printf("made ready  %.1f s%n", (System.nanoTime() - begun) / 1e9);

    List<Callable<long[]>> desks = new ArrayList<>();
    for (int desk = 0; desk < AT_ONCE; desk++) {
      Visitor visitor = desk(server, desk);
      Random random = new Random(desk);
      desks.add(() -> timed(visitor, members, random));
    }
    List<Long> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<long[]> one : threads.invokeAll(desks)) {
        Arrays.stream(one.get()).forEach(all::add);
      }
    }
    all.sort(null);
    System.out.printf("searches    %d, %d at once%n", all.size(), AT_ONCE);
    for (int share : new int[] {50, 95, 99}) {
      System.out.printf("%d%%         %.0f ms%n", share, all.get(all.size() * share / 100) / 1e6);
    }
    System.exit(0);
  }

  private static Visitor desk(ApplicationContext server, int number) {
    PersonId person =
        server
            .getBean(Grants.class)
            .give(
                Actor.system("bench"),
                Role.HELP_DESK,
                "Desk " + number,
                "desk" + number + "@example.org");
    String token = server.getBean(SignInLinks.class).issue(person);
    int port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
    Visitor visitor = new Visitor(port);
    visitor.submit("/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
    return visitor;
  }

  private static long[] timed(Visitor visitor, int members, Random random) {
    String csrf =
        visitor.get(PAGE).body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    long[] took = new long[EACH - WARM];
    for (int search = 0; search < EACH; search++) {
      int member = 1 + random.nextInt(members);
      while (!SaltmarshMembers.isOnTheRoll(member)) {
        member = 1 + random.nextInt(members);
      }
      String words =
          switch (search % 4) {
            case 0 -> Integer.toString(member);
            case 1 -> SaltmarshMembers.name(member) + " sm" + member % 20 + " 1aa";
            case 2 -> member + " sea wall";
            default -> member + " sea " + SaltmarshMembers.name(member).substring(0, 3);
          };
      long begun = System.nanoTime();
      String found = visitor.post(PAGE, Map.of("_csrf", csrf, "words", words)).body();
      if (search >= WARM) {
        took[search - WARM] = System.nanoTime() - begun;
      }
      if (!found.contains("/electors/") && !found.contains("More than")) {
        throw new IllegalStateException("Nobody is found by " + words + ": " + found);
      }
    }
    return took;
  }
}
