package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;

/**
 * A room.
 *
 * @param capacity how many students have a seat; null if nobody counted
 */
public record RoomView(long id, int version, String name, String building, Integer capacity)
    implements Versioned {}
