package org.hustings.cli.rehearse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.hustings.server.dispatch.tryout.Press;
import org.hustings.server.dispatch.tryout.TestReport;
import org.hustings.server.dispatch.tryout.TestRequest;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The process that holds a test election for a server. The server tells it by lines what to do, and
/// reads from it how far it is. When the server's end of the line is closed, it ends, and deletes all
/// that it kept.
public final class HoldTestMain {
  private static final Object STARTING = new Object();
  private static volatile @Nullable HeldTest held;

  private HoldTestMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream line = System.out;
    // what a library prints is no report
    System.setOut(System.err);
    Reports reports = new Reports(line);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    TestRequest request = TestRequest.read(in.readLine());
    BlockingQueue<Press> presses = new LinkedBlockingQueue<>();
    Thread.ofPlatform()
        .name("presses")
        .start(() -> {
          read(in, presses);
          end(Path.of(request.folder()));
        });
    hold(request, reports, presses);
  }

  private static void hold(TestRequest request, Reports reports, BlockingQueue<Press> presses)
      throws InterruptedException {
    try {
      HeldTest test = started(request, reports);
      Thread.ofVirtual()
          .start(new LettersToTesters(test.site().letters(), request.testers(), reports));
      test.make();
      while (true) {
        switch (presses.take()) {
          case SEND -> test.send();
          case CLOSE -> test.closeBallot();
          case COUNT -> test.count();
        }
      }
    } catch (RehearsalFault | RefusedException | IllegalStateException e) {
      e.printStackTrace();
      reports.say(new TestReport(TestReport.Kind.FAULT, String.valueOf(e.getMessage())));
    }
  }

  private static HeldTest started(TestRequest request, Reports reports) {
    synchronized (STARTING) {
      HeldTest test = HeldTest.start(request, reports);
      held = test;
      return test;
    }
  }

  private static void read(BufferedReader in, BlockingQueue<Press> presses) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        presses.add(Press.valueOf(line.toUpperCase(Locale.ROOT)));
      }
    } catch (IOException e) {
      // the server has gone, and nobody is left to tell
    }
  }

  /// Ends in order, so that its PostgreSQL does too; a start that is under way is waited for.
  private static void end(Path folder) {
    synchronized (STARTING) {
      HeldTest test = held;
      if (test != null) {
        test.close();
      }
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        System.err.println("What is left could not be deleted: " + e.getMessage());
      }
      Runtime.getRuntime().halt(0);
    }
  }
}
