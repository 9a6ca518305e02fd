package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No file, however broken, may do anything but be read or be refused with its place.
class MutationFuzzTest {
  private static final String TOKENS = "0123456789 -=\n\r\t,.:;#\"'()[]{}\\xX\u0000\u00e9\u00ff";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.blt  | 4 2;-2;[nick a b c d];[tie a b c d];3 a b=c 0;1 2 - 3 0;2 1 0;0;\"Ada\" \"Oak\";"
            + "\"Ben \"\"Elm\"\"\";Cleo (Fir);\"Dé\";\"Club\";",
        "a.toi  | # FILE NAME: a;# TITLE: T;# NUMBER VOTERS: 9;# ALTERNATIVE NAME 1: Ada;"
            + "# ALTERNATIVE NAME 2: Ben;5: 1,{2};4: 2;",
        "b.soi  | 2;1,Ada;2,Ben;9,9,2;5,1,2;4,2;",
        "a.csv  | id,Ada,\"Birch, Ben\",weight;7,1,2,3;8,,1,1;",
        "b.csv  | 1st,2nd,3rd;Cleo,Ada,;Ben,,Ada;",
        "a.json | {\"title\":\"T\",\"seats\":1,\"candidates\":[{\"number\":1,\"name\":\"A\"},"
            + "{\"number\":2,\"name\":\"B\\u00e9\"}],\"ballots\":[{\"weight\":3,"
            + "\"ranking\":[null,[2,1]]}]}",
      })
  void a_broken_file_is_read_or_refused(String name, String text) throws IOException {
    byte[] whole = text.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      byte[] broken = mutate(whole, new Random(seed));
      try {
        BallotFile file = Reading.read(name, broken);
        BallotFiles.write(file, BallotFormat.JSON, new ByteArrayOutputStream());
        assertThat(file.candidates()).isNotNull();
      } catch (BadBallotFile fault) {
        refused++;
        assertThat(fault.line()).as("seed %d", seed).isPositive();
        assertThat(fault.column()).as("seed %d", seed).isPositive();
        assertThat(fault.getMessage()).contains("found ", "expected ");
      } catch (RuntimeException e) {
        throw new AssertionError(
            name + ", seed " + seed + ":\n" + new String(broken, StandardCharsets.ISO_8859_1), e);
      }
    }
    assertThat(refused).isBetween(20, 3_980);
  }

  @Test
  void bytes_at_random_are_read_or_refused() {
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      try {
        Reading.read("a.blt", bytes);
      } catch (BadBallotFile fault) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(4_000);
  }

  private static byte[] mutate(byte[] whole, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    double rate = 1 / (4.0 + random.nextInt(60));
    int end = random.nextInt(5) == 0 ? random.nextInt(whole.length + 1) : whole.length;
    for (int i = 0; i < end; i++) {
      if (random.nextDouble() >= rate) {
        out.write(whole[i]);
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> out.write(TOKENS.charAt(random.nextInt(TOKENS.length())));
        case 1 -> {
          out.write(whole[i]);
          out.write(TOKENS.charAt(random.nextInt(TOKENS.length())));
        }
        case 2 -> {
          int from = random.nextInt(whole.length);
          out.write(whole, from, Math.min(random.nextInt(12), whole.length - from));
        }
        default -> {} // left out
      }
    }
    return out.toByteArray();
  }
}
