package com.mindwhile.erp.marks.reportcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.shared.ConflictException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCardTest {

  private static final AttendanceCounts ATTENDANCE = AttendanceCounts.of(80, 70, 2, 5, 3);

  @Test
  void whatIsPublishedStaysWhileItsResultsDo() {
    ReportCard card = new ReportCard(1, 2);
    card.fill(content(List.of(5L, 6L), "80.00"), Instant.EPOCH);
    card.publish("head", Instant.EPOCH);

    card.fill(content(List.of(5L, 6L), "81.00"), Instant.EPOCH);

    assertThat(card.isDraft()).isFalse();
    assertThat(card.resultIds()).containsExactly(5L, 6L);
  }

  @Test
  void withOtherResultsItIsADraftAgain() {
    ReportCard card = new ReportCard(1, 2);
    card.fill(content(List.of(5L, 6L), "80.00"), Instant.EPOCH);
    card.publish("head", Instant.EPOCH);

    card.fill(content(List.of(5L, 7L), "81.00"), Instant.EPOCH);

    assertThat(card.isDraft()).isTrue();
    assertThat(card.resultIds()).containsExactly(5L, 7L);
  }

  @Test
  void saysWhatItWasFilledWith() {
    ReportCard card = new ReportCard(1, 2);
    card.fill(content(List.of(5L, 6L), "80.00"), Instant.EPOCH);

    assertThat(card.says(content(List.of(5L, 6L), "80.0"))).isTrue();
    assertThat(card.says(content(List.of(5L, 6L), "81.00"))).isFalse();
    assertThat(card.says(content(List.of(5L, 7L), "80.00"))).isFalse();

    card.publish("head", Instant.EPOCH);

    assertThat(card.says(content(List.of(5L, 6L), "81.00"))).as("it stays").isTrue();
    assertThat(card.says(content(List.of(5L, 7L), "80.00"))).isFalse();
  }

  @Test
  void publishedItGetsNoOtherRemarks() {
    ReportCard card = new ReportCard(1, 2);
    card.fill(content(List.of(5L), "80.00"), Instant.EPOCH);
    card.remark("Works with care");
    card.publish("head", Instant.EPOCH);

    assertThatThrownBy(() -> card.remark("Does not")).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> card.publish("head", Instant.EPOCH))
        .isInstanceOf(ConflictException.class);
  }

  private static CardContent content(List<Long> results, String average) {
    return new CardContent(3, results, new BigDecimal(average), null, null, null, ATTENDANCE);
  }
}
