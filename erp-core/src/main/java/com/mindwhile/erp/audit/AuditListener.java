package com.mindwhile.erp.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Notes every change of an audited row and writes the notes just before the transaction commits, in
 * one batch.
 */
class AuditListener
    implements PostInsertEventListener,
        PostUpdateEventListener,
        PostDeleteEventListener,
        PreCollectionRecreateEventListener,
        PreCollectionUpdateEventListener {

  private static final long serialVersionUID = 1L;

  private final transient Map<SharedSessionContractImplementor, PendingChanges> pending =
      new ConcurrentHashMap<>();
  private final transient AuditedState states = new AuditedState();
  private final transient AuditWriter writer;

  AuditListener(AuditWriter writer) {
    this.writer = writer;
  }

  @Override
  public void onPostInsert(PostInsertEvent event) {
    if (states.isAudited(event.getPersister())) {
      String after = states.of(event.getPersister(), event.getState());
      note(
          event.getSession(),
          change(
              Change.CREATED, event.getEntity(), event.getPersister(), event.getId(), null, after));
    }
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    int[] dirty = event.getDirtyProperties();
    if (dirty == null || event.getOldState() == null || !states.isAudited(event.getPersister())) {
      return;
    }
    String before = states.of(event.getPersister(), event.getOldState(), dirty);
    String after = states.of(event.getPersister(), event.getState(), dirty);
    if (!after.equals(AuditedState.NOTHING)) {
      note(
          event.getSession(),
          change("UPDATED", event.getEntity(), event.getPersister(), event.getId(), before, after));
    }
  }

  @Override
  public void onPostDelete(PostDeleteEvent event) {
    if (states.isAudited(event.getPersister())) {
      String before = states.ofDeleted(event.getPersister(), event.getDeletedState());
      note(
          event.getSession(),
          change("DELETED", event.getEntity(), event.getPersister(), event.getId(), before, null));
    }
  }

  /** What a new row came with: the event of the row itself has no collections. */
  @Override
  public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
    if (!event.getCollection().empty()) {
      change(event, List.of())
          .ifPresent(change -> pending(event.getSession()).noteCollection(change));
    }
  }

  @Override
  public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
    change(event, event.getCollection().getStoredSnapshot())
        .ifPresent(change -> note(event.getSession(), change));
  }

  private Optional<Change> change(AbstractCollectionEvent event, Object elementsBefore) {
    Object owner = event.getAffectedOwnerOrNull();
    if (owner == null) {
      return Optional.empty();
    }
    EventSource session = event.getSession();
    EntityPersister persister =
        session.getEntityPersister(event.getAffectedOwnerEntityName(), owner);
    if (!states.isAudited(persister)) {
      return Optional.empty();
    }
    // a new collection does not know its own role yet, its entry does
    String role =
        session
            .getPersistenceContextInternal()
            .getCollectionEntry(event.getCollection())
            .getCurrentPersister()
            .getRole();
    String property = role.substring(role.lastIndexOf('.') + 1);
    PersistentCollection<?> now = event.getCollection();
    String before = states.ofCollection(persister, property, now, elementsBefore);
    String after = states.ofCollection(persister, property, now, now);
    return Optional.of(
        change("UPDATED", owner, persister, event.getAffectedOwnerIdOrNull(), before, after));
  }

  @Override
  public boolean requiresPostCommitHandling(EntityPersister persister) {
    return false;
  }

  private static Change change(
      String action,
      Object row,
      EntityPersister persister,
      Object id,
      String before,
      String after) {
    return new Change(
        action,
        persister.getMappedClass().getSimpleName(),
        String.valueOf(id),
        before,
        after,
        row instanceof OfSchool belonging ? belonging.schoolId() : null);
  }

  private void note(EventSource session, Change change) {
    pending(session).note(change);
  }

  private PendingChanges pending(EventSource session) {
    return pending.computeIfAbsent(
        session,
        first -> {
          session.getActionQueue().registerProcess(this::write);
          session.getActionQueue().registerProcess((successful, ended) -> pending.remove(ended));
          return new PendingChanges();
        });
  }

  private void write(SharedSessionContractImplementor session) {
    PendingChanges noted = pending.remove(session);
    if (noted != null) {
      session.doWork(connection -> writer.write(connection, noted.changes()));
    }
  }
}
