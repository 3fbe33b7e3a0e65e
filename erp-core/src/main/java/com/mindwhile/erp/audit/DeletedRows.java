package com.mindwhile.erp.audit;

import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;

/**
 * Reads what an audited row consists of when somebody asks to delete it: a collection nobody has
 * looked at would be gone before the deletion is noted.
 */
class DeletedRows implements DeleteEventListener {

  private final AuditedState states = new AuditedState();

  @Override
  public void onDelete(DeleteEvent event) {
    Object row = Hibernate.unproxy(event.getObject());
    EntityEntry entry = event.getSession().getPersistenceContextInternal().getEntry(row);
    if (entry != null && states.isAudited(entry.getPersister())) {
      for (Object value : entry.getPersister().getValues(row)) {
        if (value instanceof PersistentCollection<?> collection) {
          Hibernate.initialize(collection);
        }
      }
    }
  }

  @Override
  public void onDelete(DeleteEvent event, DeleteContext alreadyDeleted) {
    onDelete(event);
  }
}
