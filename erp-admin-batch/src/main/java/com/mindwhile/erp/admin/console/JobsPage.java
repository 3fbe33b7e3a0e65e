package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of jobs, the latest first. */
@Named
@RequestScoped
public class JobsPage {

  private static final int PAGE_SIZE = 25;

  @Inject private OperationQueries operations;

  private int number = 1;
  private Page<OperationView> page;

  /** The page asked for. */
  public Page<OperationView> getPage() {
    if (page == null) {
      page = operations.list(new PageRequest(Math.max(1, number), PAGE_SIZE, List.of()));
    }
    return page;
  }

  public boolean isLast() {
    return (long) number * PAGE_SIZE >= getPage().total();
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
