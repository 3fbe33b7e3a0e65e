package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;

/** The paging parameters of a list, for {@code @BeanParam}. */
public class Paging {

  @QueryParam("page")
  @DefaultValue("1")
  private int page;

  @QueryParam("size")
  @DefaultValue("" + PageRequest.DEFAULT_SIZE)
  private int size;

  @QueryParam("sort")
  private String sort;

  /**
   * The page asked for.
   *
   * @param sortable what the list can be sorted by
   * @throws com.mindwhile.erp.shared.InvalidInputException for a page, size or order there cannot
   *     be
   */
  public PageRequest request(Set<String> sortable) {
    return PageRequest.of(page, size, sort, sortable);
  }
}
