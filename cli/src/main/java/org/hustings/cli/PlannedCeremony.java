package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.hustings.ballotbox.sealing.CeremonyPlan;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.ballotbox.sealing.SealedCeremony;
import org.hustings.ballotbox.sealing.UnopenedException;
import picocli.CommandLine;

/// A ceremony by the plan of the server's page, away from the server: no share is ever in a file,
/// only what its trustee's own key opens.
record PlannedCeremony(CommandLine line, Path file, Path folder) {
  private static final int REFUSED = 2;

  /// @param stated whether the plan's own values were stated beside it
  int hold(boolean stated) {
    PrintWriter err = line.getErr();
    if (stated) {
      err.println(
          "The plan says which election, how many trustees and how many of them: give --plan"
              + " alone.");
      return REFUSED;
    }
    try {
      CeremonyPlan plan = CeremonyPlan.parse(Files.readString(file));
      SealedCeremony made = plan.hold();
      Path sealed = folder.resolve(plan.election() + "-sealed.txt");
      Files.createDirectories(folder);
      if (Files.exists(sealed)) {
        throw new IOException(sealed + " is there already, and is not overwritten.");
      }
      CeremonyCommand.write(Map.of(sealed, made.text()));
      advise(plan, made.key(), sealed);
      return 0;
    } catch (NoSuchFileException | CharacterCodingException e) {
      err.println(file + " is not there, or is no text: take the plan as the page gives it.");
    } catch (KeyTextException e) {
      err.println(file + ": " + e.getMessage());
    } catch (UnopenedException e) {
      err.println("Nothing was written: a trustee's key in the plan is none. " + e.getMessage());
    } catch (IOException e) {
      err.println("Nothing was written: " + e.getMessage());
    }
    return REFUSED;
  }

  private void advise(CeremonyPlan plan, ElectionKey key, Path sealed) {
    StringBuilder trustees = new StringBuilder();
    plan.places()
        .forEach(place ->
            trustees
                .append("      ")
                .append(place.key().fingerprint())
                .append("  ")
                .append(place.name())
                .append('\n'));
    line.getOut()
        .printf(
            """
            The sealed shares of %s: %s
            The fingerprint of its key:      %s

            1. Write the key's fingerprint on paper, and read it to every trustee.
            2. Let each trustee read to you the fingerprint of their own key, by telephone or in person.
               If one differs from these, use nothing of this:
            %s\
            3. Hand the file in on the page on which you got the plan; it opens nothing by itself.
               %d of the trustees together open the votes, each with their own key file.
            4. Each trustee tests their share; then two officials lodge the key.
            %n\
            """,
            key.election(), sealed, key.fingerprint(), trustees, key.needed());
  }
}
