package org.hustings.server.roll.web;

import java.util.List;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.roll.likeness.Likeness;

/// A likeness with the members' entries as the register has them now.
public record LikenessView(Likeness likeness, List<Member> members) {}
