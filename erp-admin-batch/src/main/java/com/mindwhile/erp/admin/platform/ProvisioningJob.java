package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.registry.OperationStatus;
import com.mindwhile.erp.registry.OperationView;
import java.time.Instant;

/**
 * The job that provisions a new school, as it is answered to the one who asked for it.
 *
 * @param id of the job, to be asked for at {@code jobs/{id}}
 * @param schoolId the new school's
 * @param invitation what the first administrator needs to get in; shown this once, and only if no
 *     password was given
 */
public record ProvisioningJob(
    long id,
    String name,
    OperationStatus status,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    long done,
    long failed,
    long total,
    long schoolId,
    InvitationLink invitation) {

  static ProvisioningJob of(OperationView job, long schoolId, InvitationLink invitation) {
    return new ProvisioningJob(
        job.id(),
        job.name(),
        job.status(),
        job.createdAt(),
        job.startedAt(),
        job.endedAt(),
        job.done(),
        job.failed(),
        job.total(),
        schoolId,
        invitation);
  }
}
