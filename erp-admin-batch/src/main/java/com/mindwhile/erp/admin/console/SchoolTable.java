package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.SchoolFilter;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.tenancy.SchoolStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The schools that match, a page at a time: one query for the rows, one for their number. */
public class SchoolTable extends LazyDataModel<SchoolView> {

  private static final long serialVersionUID = 1L;

  private final Schools schools;
  private String search;
  private SchoolStatus status;

  SchoolTable(Schools schools) {
    this.schools = schools;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    // comes with the rows
    return 0;
  }

  @Override
  public List<SchoolView> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    Page<SchoolView> page = page(first, size, sort);
    setRowCount((int) page.total());
    int valid = recalculateFirst(first, size, getRowCount());
    return valid == first ? page.items() : page(valid, size, sort).items();
  }

  @Override
  public String getRowKey(SchoolView school) {
    return Long.toString(school.id());
  }

  @Override
  public SchoolView getRowData(String rowKey) {
    long id = Long.parseLong(rowKey);
    List<SchoolView> shown = getWrappedData();
    return (shown == null ? Stream.<SchoolView>empty() : shown.stream())
        .filter(school -> school.id() == id)
        .findFirst()
        .orElseGet(() -> schools.get(id));
  }

  private Page<SchoolView> page(int first, int size, Map<String, SortMeta> sort) {
    List<PageRequest.Order> orders =
        sort.values().stream()
            .filter(key -> key.getOrder().isAscending() || key.getOrder().isDescending())
            .filter(key -> Schools.sortable().contains(key.getField()))
            .map(key -> new PageRequest.Order(key.getField(), key.getOrder().isDescending()))
            .toList();
    return schools.list(
        new SchoolFilter(search, status, null), new PageRequest(first / size + 1, size, orders));
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public SchoolStatus getStatus() {
    return status;
  }

  public void setStatus(SchoolStatus status) {
    this.status = status;
  }
}
