package com.mindwhile.erp.audit;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Puts the audit into each session factory; found by Hibernate as a service. */
public class AuditIntegrator implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    boolean ofPlatform = metadata.getEntityBinding(PlatformAuditRecord.class.getName()) != null;
    AuditListener listener =
        new AuditListener(ofPlatform ? AuditWriter.ofPlatform() : AuditWriter.ofSchool());
    EventListenerRegistry listeners =
        factory.getServiceRegistry().requireService(EventListenerRegistry.class);
    listeners.appendListeners(EventType.POST_INSERT, listener);
    listeners.appendListeners(EventType.POST_UPDATE, listener);
    listeners.prependListeners(EventType.DELETE, new DeletedRows());
    listeners.appendListeners(EventType.POST_DELETE, listener);
    listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, listener);
    listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, listener);
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry services) {
    // the listeners go with the factory
  }
}
