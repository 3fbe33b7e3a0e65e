package com.mindwhile.erp.registry;

/** What a new school's own settings begin with. */
public record SchoolSettingsSeed(String name, String locale, String timeZone, String currency) {}
