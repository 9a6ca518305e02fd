package org.hustings.server.organisation.member;

import java.time.LocalDate;
import java.util.List;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// A line of a file of members without a fault; null where the file says nothing.
record MemberLine(
    long line,
    String number,
    String name,
    @Nullable String email,
    @Nullable String postalAddress,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate paidUpTo,
    @Nullable String status,
    @Nullable UnitId unit,
    List<String> sections) {}
