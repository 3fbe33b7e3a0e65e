package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.TooLargeException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Refuses bodies that are missing or larger than their operation takes. */
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ReaderInterceptor {

  /**
   * In bytes, for an operation that does not say {@link MaxBytes}. Far above the largest legitimate
   * body, far below what would hurt.
   */
  static final int MAX_BYTES = 1 << 20;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Limited(context.getInputStream(), limit(context)));
    Object body = context.proceed();
    if (body == null) {
      throw new InvalidInputException(
          new FieldViolation("", "REQUIRED", "the operation needs a body"));
    }
    return body;
  }

  private static int limit(ReaderInterceptorContext context) {
    return Stream.of(context.getAnnotations())
        .filter(MaxBytes.class::isInstance)
        .map(annotation -> ((MaxBytes) annotation).value())
        .findFirst()
        .orElse(MAX_BYTES);
  }

  private static final class Limited extends FilterInputStream {

    private final int limit;
    private int left;

    Limited(InputStream in, int limit) {
      super(in);
      this.limit = limit;
      left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new TooLargeException("A body has at most " + limit + " bytes");
      }
    }
  }
}
