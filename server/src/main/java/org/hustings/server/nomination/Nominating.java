package org.hustings.server.nomination;

import org.hustings.server.candidacy.RecordedSources;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.organisation.unit.Unit;

/// Who nominates, with what the rules look at.
public sealed interface Nominating {
  Nominator nominator();

  /// What a sentence calls them.
  String name();

  /// What their own nominations rest on, for the public to read.
  String source();

  /// A body.
  record OfBody(Unit body) implements Nominating {
    @Override
    public Nominator nominator() {
      return new Nominator.Body(body.id());
    }

    @Override
    public String name() {
      return body.fullName();
    }

    @Override
    public String source() {
      return RecordedSources.officerOf(body.fullName());
    }
  }

  /// A member, as the register has them now.
  record OfMember(RegisterEntry entry) implements Nominating {
    @Override
    public Nominator nominator() {
      return new Nominator.OneMember(entry.member().number());
    }

    @Override
    public String name() {
      return entry.member().name();
    }

    @Override
    public String source() {
      return RecordedSources.MEMBER;
    }
  }
}
