package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The paging parameters of a list with nothing to sort by, for {@code @BeanParam}. A {@code sort}
 * is refused there as any other list refuses what it cannot be sorted by, and not documented.
 */
public class FixedOrderPaging {

  @QueryParam("page")
  @DefaultValue("1")
  private int page;

  @QueryParam("size")
  @DefaultValue("" + PageRequest.DEFAULT_SIZE)
  private int size;

  @Parameter(hidden = true)
  @QueryParam("sort")
  private String sort;

  /**
   * The page asked for.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException for a page or size there cannot be, or
   *     any order
   */
  public PageRequest request() {
    return PageRequest.of(page, size, sort, Set.of());
  }
}
