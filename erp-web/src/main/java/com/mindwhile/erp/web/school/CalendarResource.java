package com.mindwhile.erp.web.school;

import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.calendar.CalendarView;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** On which days the school teaches. */
@ApplicationScoped
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class CalendarResource {

  @EJB private SchoolCalendar calendar;

  @GET
  @SignedIn
  @Operation(operationId = "getCalendar", summary = "What each of some days is to the school")
  public CalendarView days(@Valid @BeanParam CalendarQuery query) {
    return calendar.days(query.from(), query.to());
  }

  @GET
  @Path("today")
  @SignedIn
  @Operation(
      operationId = "getToday",
      summary = "What the present day is, in the school's time zone")
  public DayView today() {
    return calendar.today();
  }
}
