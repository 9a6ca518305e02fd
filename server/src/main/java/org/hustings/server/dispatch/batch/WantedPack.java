package org.hustings.server.dispatch.batch;

import org.hustings.definition.Channel;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;

/// A pack that is to be made.
///
/// @param contests the slugs of those whose papers it holds, with spaces between
/// @param only the slug of the contest whose paper alone is sent; empty for a whole ballot
/// @param address where it goes instead of the address on the roll; null for that one
public record WantedPack(
    long id,
    ElectorNumber elector,
    PackKind kind,
    Channel channel,
    String contests,
    String only,
    @Nullable String address) {}
