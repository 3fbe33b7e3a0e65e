package com.mindwhile.erp.guardians;

/**
 * Who has an e-mail address or a telephone number.
 *
 * @param contact the address or number as it is written there
 * @param guardian one of those who have it
 * @param holders how many have it
 */
public record ContactHolder(String contact, GuardianView guardian, long holders) {}
