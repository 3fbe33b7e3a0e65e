package com.mindwhile.erp.registry;

/**
 * How far an operation is.
 *
 * @param done schools it is finished with
 * @param failed schools it failed in
 * @param skipped schools an operator left out
 * @param drifted schools whose schema differs from a fresh school's
 * @param total schools it is for
 */
record OperationProgress(long done, long failed, long skipped, long drifted, long total) {

  static final OperationProgress NONE = new OperationProgress(0, 0, 0, 0, 0);
}
