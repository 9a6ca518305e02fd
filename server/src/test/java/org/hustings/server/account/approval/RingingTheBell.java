package org.hustings.server.account.approval;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// An act that needs two people and harms nobody.
@Component
public class RingingTheBell implements ApprovedAct {
  public static final String KIND = "test.ring";

  public final List<String> rung = new CopyOnWriteArrayList<>();

  /// The rope that the bell hangs on.
  volatile String rope = "hemp";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return new About("The bell", ZoneId.of("Europe/London"));
  }

  @Override
  public String words(Approval approval) {
    return "Ring the bell " + approval.detail("times") + " times.";
  }

  @Override
  public String grounds(Approval approval) {
    return rope;
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    if (approval.detail("times").equals("0")) {
      throw new ApprovalRefusedException("A bell is rung once at least.");
    }
    rung.add(approval.detail("times") + " times by " + second.person());
  }
}
