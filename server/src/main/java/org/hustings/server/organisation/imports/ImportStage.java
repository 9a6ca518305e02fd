package org.hustings.server.organisation.imports;

import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.RegisterName;
import org.jspecify.annotations.Nullable;

/// Where a file stands that staff have brought: the kind of units where it states none, how many of
/// its lines are left out, and the report once there is one.
public record ImportStage(
    RegisterName register,
    String file,
    Stage stage,
    KindId kind,
    long without,
    @Nullable ImportReport report) {
  /// Where a file stands.
  public enum Stage {
    /// Somebody is to say what its columns mean.
    ASKING,
    /// It is compared with the register.
    TRYING,
    /// It was compared, and waits to be confirmed or has faults.
    TRIED,
    /// It was confirmed, and is being taken in.
    TAKING_IN,
    /// It was taken in.
    DONE,
    /// Something broke that is no fault of the file; nothing was changed.
    BROKEN_OFF
  }

  /// Whether something is being done with it.
  public boolean isRunning() {
    return stage == Stage.TRYING || stage == Stage.TAKING_IN;
  }

  /// Whether something about it can still be answered.
  public boolean isAnswerable() {
    return stage == Stage.ASKING || stage == Stage.TRIED;
  }

  /// Whether it can be confirmed.
  public boolean isToBeConfirmed() {
    return stage == Stage.TRIED
        && report != null
        && report.faultCount() == 0
        && report.detail().unknownSections().isEmpty();
  }
}
