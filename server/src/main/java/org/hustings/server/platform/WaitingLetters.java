package org.hustings.server.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Single letters that wait for the mail server.
@Component
public class WaitingLetters {
  private final JdbcClient database;
  private final SiteAddress site;

  WaitingLetters(JdbcClient database, SiteAddress site) {
    this.database = database;
    this.site = site;
  }

  /// Has the links in them lead to this site, where they led to one at another address; returns how
  /// many letters were changed.
  ///
  /// @param other that address without its scheme
  public int leadHere(String other) {
    String here = site.of("");
    if (here.replaceFirst("^https?://", "").equals(other)) {
      return 0;
    }
    return database
        .sql(
            """
            UPDATE platform.scheduled_tasks SET task_data = convert_to(
              replace(replace(convert_from(task_data, 'UTF8'), 'https://' || :other, :here),
                'http://' || :other, :here), 'UTF8')
            WHERE task_name = :letters AND convert_from(task_data, 'UTF8') LIKE '%://' || :other || '%'
            """)
        .param("other", other)
        .param("here", here)
        .param("letters", Delivery.TASK)
        .update();
  }
}
