package com.mindwhile.erp.marks;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/**
 * That the results of a course section were published, with the scale and the weights they were
 * reckoned by. It is never changed; the account of the school could not.
 */
@Entity
@Immutable
@NotAudited
@Table(name = "result_publications")
class ResultPublication {

  @jakarta.persistence.Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Column(nullable = false, updatable = false)
  private int number;

  @Column(nullable = false, updatable = false)
  private String scale;

  @Column(name = "published_at", nullable = false, updatable = false)
  private Instant publishedAt;

  @Column(name = "published_by", nullable = false, updatable = false)
  private String publishedBy;

  @ElementCollection
  @CollectionTable(
      name = "result_publication_bands",
      joinColumns = @JoinColumn(name = "result_publication_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = PageRequest.MAX_SIZE)
  private List<GradeBand> bands = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "result_publication_weights",
      joinColumns = @JoinColumn(name = "result_publication_id"))
  @OrderColumn(name = "position")
  private List<PublishedWeight> weights = new ArrayList<>();

  protected ResultPublication() {}

  /** The next one of a course section. */
  ResultPublication(long courseSectionId, int number, CourseScheme scheme, String by, Instant at) {
    this.courseSectionId = courseSectionId;
    this.number = number;
    scale = scheme.scale();
    publishedBy = by;
    publishedAt = at;
    bands.addAll(scheme.bands().bands());
    weights.addAll(scheme.published());
  }

  Long id() {
    return id;
  }

  GradeBands bands() {
    return new GradeBands(bands);
  }
}
