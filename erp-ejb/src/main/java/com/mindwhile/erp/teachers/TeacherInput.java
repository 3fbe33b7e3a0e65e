package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.MultiLine;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * A teacher as the office writes them down.
 *
 * @param employeeNumber unique in the school, deleted teachers included
 * @param employedFrom the first day of work; null if not known
 * @param employedTo the last day of work; null while no end is planned
 * @param subjectIds what they can teach
 * @param homeSectionId the section they are responsible for; null for none
 */
public record TeacherInput(
    @NotNull @Size(min = 1, max = 32) @Pattern(regexp = "[A-Za-z0-9/._-]*") String employeeNumber,
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @Size(max = 255) @EmailAddress String email,
    @Size(max = 40) @PhoneNumber String phone,
    @Size(max = 2000) @MultiLine String qualifications,
    @CalendarDay LocalDate employedFrom,
    @CalendarDay LocalDate employedTo,
    @Size(max = 50) Set<@NotNull Long> subjectIds,
    Long homeSectionId) {}
