package com.mindwhile.erp.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time as the school in {@link SchoolContext} has it. */
@ApplicationScoped
public class SchoolClock {

  @Inject private Clock clock;
  @Inject private SchoolContext school;

  /** The day it is in the school's time zone. */
  public LocalDate today() {
    return school.current().dayAt(clock.instant());
  }

  /** The present instant, as exact as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
