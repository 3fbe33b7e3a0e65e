package com.mindwhile.erp.jobs;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A file a job has made. */
@Entity
@NotAudited
@Table(name = "job_files")
class StoredJobFile {

  @jakarta.persistence.Id
  @Column(name = "job_id")
  private Long jobId;

  @Column(name = "file_name", nullable = false)
  private String name;

  @Column(name = "media_type", nullable = false)
  private String mediaType;

  @Column(nullable = false)
  private byte[] content;

  protected StoredJobFile() {}

  StoredJobFile(long jobId, JobFile file) {
    this.jobId = jobId;
    name = file.name();
    mediaType = file.mediaType();
    content = file.content();
  }

  JobFile file() {
    return new JobFile(name, mediaType, content);
  }
}
