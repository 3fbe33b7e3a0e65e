package com.mindwhile.erp.marks.reportcards;

/** The names on a report card. */
record CardPerson(
    ReportCard card,
    String admissionNumber,
    String firstName,
    String lastName,
    String gradeLevel,
    String sectionName,
    String term,
    String academicYear) {}
