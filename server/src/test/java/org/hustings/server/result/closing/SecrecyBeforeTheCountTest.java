package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.FoundKey;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.InnerEnvelopes;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.result.closing.WholeDatabase.Row;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody has the whole database while the ballot goes on, but no trustee's share. It links each
/// elector to a sealed envelope: that must not open, nor tell anything by how it looks.
class SecrecyBeforeTheCountTest extends ServerTest {
  private static final int MEMBERS = 60;
  private static final List<String> DIGESTS =
      List.of("SHA-256", "SHA-512", "SHA-1", "MD5", "SHA3-256");

  @Autowired private KnownVotes known;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private InnerEnvelopes inner;
  @Autowired private WholeDatabase whole;
  private Links links = new Links(List.of());

  @BeforeAll
  void everybody_has_voted() {
    links = new Links(known.cast(MEMBERS, 1893));
  }

  /// One paper or two, one mark or eight, online, by post or spoilt.
  @Test
  void all_sealed_envelopes_are_of_one_length_and_no_two_begin_alike() {
    List<String> sealed =
        database.sql("SELECT encode(sealed, 'hex') FROM ballot.sealed").query(String.class).list();

    assertThat(sealed).hasSize(links.votes().size());
    assertThat(sealed.stream().map(String::length).distinct()).hasSize(1);
    // the version's byte is all they have in common
    assertThat(sealed.stream().map(hex -> hex.substring(0, 18)).distinct()).hasSize(sealed.size());
    assertThat(sealed.stream().map(hex -> hex.substring(hex.length() - 16)).distinct())
        .hasSize(sealed.size());
  }

  /// However much is written on the papers.
  @Test
  void all_sealed_images_are_of_one_length_and_none_is_in_the_clear() {
    List<Integer> lengths =
        database.sql("SELECT length(sealed) FROM ballot.image").query(Integer.class).list();

    assertThat(lengths).hasSize(KnownVotes.IMAGES).containsOnly(lengths.getFirst());
    assertThat(whole.files().values()).noneMatch(file -> file.contains("JFIF"));
  }

  /// Figures stand in any order somewhere in half a megabyte of noise.
  private List<Row> withoutImages() {
    return whole.rows().stream().filter(row -> !row.table().equals("ballot.image")).toList();
  }

  @Test
  void nothing_in_the_database_opens_an_envelope_or_is_one_in_the_clear() {
    List<Row> rows = withoutImages();

    assertThat(Links.possibleKeys(rows)).hasSizeGreaterThan(links.votes().size());
    assertThat(openers(rows)).isEmpty();
    assertThat(withShare(rows)).isEmpty();
    assertThat(links.tablesWithRankings(rows)).isEmpty();
  }

  /// Whoever guesses how somebody voted, and there are few enough ways, cannot find out whether
  /// they are right: of what is in an envelope no digest is kept, not even while two clerks'
  /// keyings of the same paper are compared.
  @Test
  void a_guess_at_a_vote_cannot_be_checked() {
    List<Row> rows = whole.rows();
    Set<String> digests =
        links.votes().stream()
            .map(vote -> inner.inner(vote.papers()))
            .flatMap(inside -> DIGESTS.stream().map(digest -> hex(digest, inside)))
            .collect(Collectors.toSet());

    assertThat(digests).hasSizeGreaterThan(links.votes().size());
    assertThat(Links.tablesWith(digests, rows)).isEmpty();
  }

  private static String hex(String digest, byte[] inside) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(inside));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// So that nobody believes the search through the files after the count without having seen it
  /// find.
  @Test
  void until_they_are_parted_the_files_hold_the_envelopes() {
    String one =
        database
            .sql("SELECT encode(sealed, 'hex') FROM ballot.sealed LIMIT 1")
            .query(String.class)
            .single();

    assertThat(whole.files().get("ballot.sealed")).contains(WholeDatabase.inFile(one));
  }

  @Test
  void a_key_a_share_or_a_vote_that_is_planted_is_found() {
    plant(FoundKey.of(ballot.ceremony()));
    plant(ballot.ceremony().shares().get(2).text());
    String vote =
        links.votes().stream()
            .map(Links::ranking)
            .filter(marks -> marks.size() == 8)
            .findFirst()
            .orElseThrow()
            .toString();
    plant(vote);
  }

  /// Each is found by one search and no other.
  private void plant(String secret) {
    administrator.sql("CREATE TABLE result.planted (note text)").update();
    try {
      administrator.sql("INSERT INTO result.planted VALUES (?)").param(secret).update();
      List<Row> rows = withoutImages();

      int found =
          openers(rows).size() + withShare(rows).size() + links.tablesWithRankings(rows).size();
      assertThat(found).isOne();
    } finally {
      administrator.sql("DROP TABLE result.planted").update();
    }
  }

  private Set<String> openers(List<Row> rows) {
    ElectionKey key = ballot.ceremony().key();
    assertThat(key.election()).isEqualTo(Saltmarsh.ELECTION);
    return Links.possibleKeys(rows).stream()
        .filter(hex -> FoundKey.opens(key, HexFormat.of().parseHex(hex)))
        .collect(Collectors.toSet());
  }

  private Set<String> withShare(List<Row> rows) {
    return rows.stream()
        .filter(row ->
            ballot.ceremony().shares().stream()
                .map(TrusteeShare::secret)
                .anyMatch(row.text().replaceAll("[\\s-]", "")::contains))
        .map(Row::table)
        .collect(Collectors.toSet());
  }
}
