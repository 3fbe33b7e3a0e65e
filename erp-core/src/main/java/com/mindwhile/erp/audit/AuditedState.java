package com.mindwhile.erp.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.shared.AuditedEntity;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;

/**
 * The state of an entity as JSON: plain values, references by id, and a mask for what is not to be
 * read.
 */
class AuditedState {

  /** The state without any property worth auditing. */
  static final String NOTHING = "{}";

  private static final String MASK = "***";
  private static final JsonMapper JSON = new JsonMapper();

  /** Kept by every row about itself; the audit line says the same. */
  private static final Set<String> BOOKKEEPING =
      Set.of("version", "createdAt", "createdBy", "updatedAt", "updatedBy");

  private final Map<Class<?>, Set<String>> maskedByClass = new ConcurrentHashMap<>();

  boolean isAudited(EntityPersister persister) {
    return !persister.getMappedClass().isAnnotationPresent(NotAudited.class);
  }

  String of(EntityPersister persister, Object[] state) {
    return of(persister, state, IntStream.range(0, state.length).toArray());
  }

  String of(EntityPersister persister, Object[] state, int[] properties) {
    Set<String> masked = maskedOf(persister.getMappedClass());
    Map<String, Object> values = new LinkedHashMap<>();
    for (int property : properties) {
      String name = persister.getPropertyNames()[property];
      Type type = persister.getPropertyTypes()[property];
      Object value = state[property];
      if (value != null && !type.isCollectionType() && !BOOKKEEPING.contains(name)) {
        values.put(name, masked.contains(name) ? MASK : plain(type, value));
      } else if (value == null && properties.length < state.length) {
        values.put(name, null);
      }
    }
    return json(values);
  }

  /** The state of a row that is deleted, with the elements its collections had in the database. */
  String ofDeleted(EntityPersister persister, Object[] state) {
    String row = of(persister, state);
    for (int property = 0; property < state.length; property++) {
      if (state[property] instanceof PersistentCollection<?> collection) {
        String name = persister.getPropertyNames()[property];
        row =
            joined(row, ofCollection(persister, name, collection, collection.getStoredSnapshot()));
      }
    }
    return row;
  }

  /** The elements in an order of their own, so that two states of a set can be compared. */
  String ofCollection(
      EntityPersister persister,
      String property,
      PersistentCollection<?> collection,
      Object elements) {
    if (maskedOf(persister.getMappedClass()).contains(property)) {
      return json(Map.of(property, MASK));
    }
    CollectionPart element =
        ((PluralAttributeMapping) persister.findAttributeMapping(property)).getElementDescriptor();
    Collection<?> values =
        elements instanceof Map<?, ?> map && !(collection instanceof Map)
            ? map.values()
            : asCollection(elements);
    return json(
        Map.of(
            property,
            values.stream()
                .map(value -> element(element, value))
                .sorted(Comparator.comparing(String::valueOf))
                .toList()));
  }

  /** Two states of a row with different properties, as one. */
  static String joined(String state, String further) {
    return state.equals(NOTHING)
        ? further
        : state.substring(0, state.length() - 1) + "," + further.substring(1);
  }

  private static Collection<?> asCollection(Object elements) {
    if (elements instanceof Map<?, ?> map) {
      return map.entrySet();
    }
    return elements instanceof Collection<?> collection ? collection : List.of();
  }

  private Object element(CollectionPart part, Object value) {
    if (part instanceof EmbeddableValuedModelPart embedded) {
      Set<String> masked = maskedOf(value.getClass());
      Map<String, Object> values = new LinkedHashMap<>();
      embedded
          .getEmbeddableTypeDescriptor()
          .forEachAttributeMapping(
              attribute -> {
                Object each = attribute.getValue(value);
                String name = attribute.getAttributeName();
                if (each != null) {
                  values.put(name, masked.contains(name) ? MASK : plain(each));
                }
              });
      return values;
    }
    return plain(value);
  }

  private static Object plain(Type type, Object value) {
    if (type instanceof ComponentType component) {
      Map<String, Object> values = new LinkedHashMap<>();
      Object[] parts = component.getPropertyValues(value);
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] != null) {
          values.put(component.getPropertyNames()[i], plain(component.getSubtypes()[i], parts[i]));
        }
      }
      return values;
    }
    return plain(value);
  }

  private static Object plain(Object value) {
    if (value instanceof AuditedEntity entity) {
      return entity.id();
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return value instanceof byte[] ? MASK : value.toString();
  }

  private Set<String> maskedOf(Class<?> type) {
    return maskedByClass.computeIfAbsent(type, AuditedState::masked);
  }

  private static Set<String> masked(Class<?> entity) {
    Set<String> names = new HashSet<>();
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(NotAudited.class)) {
          names.add(field.getName());
        }
      }
    }
    return names;
  }

  private static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A change cannot be audited", unwritable);
    }
  }
}
