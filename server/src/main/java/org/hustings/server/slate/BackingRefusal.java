package org.hustings.server.slate;

import org.hustings.server.platform.Refusal;

/// Why what somebody enters for a campaign group is refused.
public sealed interface BackingRefusal extends Refusal {
  record AboutTooLong(int most) implements BackingRefusal {
    @Override
    public String words() {
      return "At most " + most + " characters.";
    }
  }

  record NoWebsite(String entered) implements BackingRefusal {
    @Override
    public String words() {
      return "“" + entered + "” is no website: one begins with https://.";
    }
  }

  record NoSuchCandidate() implements BackingRefusal {
    @Override
    public String words() {
      return "There is no such candidate.";
    }
  }

  record NoReason() implements BackingRefusal {
    @Override
    public String words() {
      return "Say why: the reason is kept with the endorsement.";
    }
  }

  record NobodyRegistered() implements BackingRefusal {
    @Override
    public String words() {
      return "Nobody is registered at that address.";
    }
  }
}
