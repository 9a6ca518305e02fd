package org.hustings.server.ballot;

import java.util.List;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.springframework.stereotype.Component;

/// Puts marked papers of whichever channel into inner envelopes of their election.
@Component
public class InnerEnvelopes {
  private final TermsOfElections terms;

  InnerEnvelopes(TermsOfElections terms) {
    this.terms = terms;
  }

  /// What may not stand on the papers of this pack; empty if all of it may.
  public List<MarkFault> faults(Pack pack, Papers marked) {
    return terms(pack.election()).faults(pack, marked);
  }

  /// The inner envelope before it is sealed: the same for the same marks.
  public byte[] inner(Papers marked) {
    return InnerEnvelope.fill(marked, terms(marked.election()).length());
  }

  /// The inner envelope, sealed: never twice the same.
  public byte[] seal(Papers marked) {
    return terms(marked.election()).seal(marked);
  }

  private Terms terms(ElectionId election) {
    return terms.find(election).orElseThrow();
  }
}
