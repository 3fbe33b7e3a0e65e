package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.SchoolOutcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetJournalTest {

  private static final SchoolMigration.Migrated CHANGE =
      new SchoolMigration.Migrated(new SchemaChange("1", "2", 1, false, true), List.of());

  private final List<String> written = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  private final OperationNotes notes =
      new OperationNotes() {
        @Override
        public void begun(long operation, Collection<Long> schools, String step) {
          note("begun", schools);
        }

        @Override
        public void migrated(
            long operation, Collection<Long> schools, String from, String to, String drift) {
          note("migrated " + from + "-" + to + (drift == null ? "" : " " + drift), schools);
        }

        @Override
        public void unchanged(long operation, Collection<Long> schools) {
          note("unchanged", schools);
        }
      };

  private final SchoolOutcomes outcomes =
      new SchoolOutcomes() {
        @Override
        public void fail(long operation, long school, String reason) {
          note("failed " + reason, List.of(school));
        }
      };

  private final FleetJournal journal = new FleetJournal(3, notes, outcomes);

  private void note(String what, Collection<Long> schools) {
    Runnable others = meanwhile;
    meanwhile = () -> {};
    others.run();
    written.add(what + " " + schools);
  }

  @Test
  void isWrittenAtOnceWhenNobodyElseWrites() {
    journal.begun(7);
    journal.migrated(7, CHANGE);
    journal.unchanged(8);

    assertThat(written).containsExactly("begun [7]", "migrated 1-2 [7]", "unchanged [8]");
  }

  @Test
  void gathersWhatComesWhileItIsWritten() {
    meanwhile =
        () -> {
          journal.begun(2);
          journal.begun(3);
          journal.unchanged(4);
          journal.migrated(3, CHANGE);
          journal.failed(2, "why");
        };

    journal.begun(1);

    assertThat(written)
        .containsExactly(
            "begun [1]", "begun [2, 3]", "unchanged [4]", "migrated 1-2 [3]", "failed why [2]");
  }

  @Test
  void letsNobodyGoOnWhenItCannotBeWritten() {
    meanwhile =
        () -> {
          throw new IllegalStateException("no lease");
        };

    assertThatThrownBy(() -> journal.begun(1)).hasMessage("no lease");
    assertThatThrownBy(() -> journal.unchanged(2)).hasMessage("no lease");
    assertThat(written).isEmpty();
  }
}
