package com.mindwhile.erp.http.openapi;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.MergePatch;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.Versioned;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * The schemas of the records: those of the archive's classes, known by their simple names. What an
 * answer always has is marked as required, patterns are anchored as Bean Validation means them, and
 * each value has an example.
 */
final class Schemas {

  private static final String PAGE = Page.class.getSimpleName();

  private static final String REFERENCE = "#/components/schemas/";

  /** What {@code @NotBlank} becomes: one such character anywhere in the text. */
  private static final String NOT_BLANK = "\\S";

  private final Map<String, Schema> values = new HashMap<>();
  private final Map<String, ClassInfo> records = new TreeMap<>();
  private final Set<String> versioned;
  private final Examples examples = Examples.load();

  Schemas(IndexView classes) {
    versioned =
        classes.getAllKnownImplementors(DotName.createSimple(Versioned.class)).stream()
            .map(ClassInfo::simpleName)
            .collect(Collectors.toSet());
    classes.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .forEach(it -> records.putIfAbsent(it.simpleName(), it));
  }

  void complete(Components components) {
    // the header parameter is a component of its own; a patch may hold any field of the resource
    components.removeSchema(EntityVersion.class.getSimpleName());
    Schema patch = components.getSchemas().get(MergePatch.class.getSimpleName());
    if (patch != null) {
      patch.setProperties(null);
      patch.setAdditionalPropertiesBoolean(true);
      patch.setExample(Map.of("phone", examples.of("MergePatch", "phone")));
    }
    values.putAll(components.getSchemas());
    values.values().removeIf(schema -> schema.getFormat() == null);
    values.keySet().forEach(components::removeSchema);
    components
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (schema.getProperties() != null) {
                complete(name, schema);
              }
            });
  }

  /** Gives a path parameter its example; pages would fill in those of all filters at once. */
  void complete(Parameter parameter) {
    if (parameter.getSchema() != null) {
      parameter.setSchema(inline(parameter.getSchema()));
    }
    if (parameter.getIn() == Parameter.In.PATH && parameter.getExample() == null) {
      parameter.setExample(examples.of("path", parameter.getName()));
    }
  }

  boolean isPage(APIResponse response) {
    String name = name(response);
    return name.startsWith(PAGE) && !records.containsKey(name);
  }

  boolean isVersioned(APIResponse response) {
    return versioned.contains(name(response));
  }

  private void complete(String name, Schema schema) {
    Map<String, Schema> fields = new LinkedHashMap<>(schema.getProperties());
    fields.replaceAll((field, value) -> inline(value));
    fields.forEach((field, value) -> complete(name, field, value));
    schema.setProperties(fields);
    ClassInfo type = records.get(name.startsWith(PAGE) ? PAGE : name);
    if (type != null) {
      type.recordComponents().stream()
          .filter(
              field -> field.type().kind() == Type.Kind.PRIMITIVE || isItems(type, field.name()))
          .filter(field -> schema.getProperties().containsKey(field.name()))
          .filter(
              field -> schema.getRequired() == null || !schema.getRequired().contains(field.name()))
          .forEach(field -> schema.addRequired(field.name()));
    }
  }

  /** A day is a value, not a schema that clients would make a class of. */
  private Schema inline(Schema schema) {
    return schema.getRef() == null
        ? schema
        : values.getOrDefault(schema.getRef().substring(REFERENCE.length()), schema);
  }

  private static boolean isItems(ClassInfo type, String field) {
    return type.simpleName().equals(PAGE) && field.equals("items");
  }

  private void complete(String schema, String field, Schema value) {
    String pattern = value.getPattern();
    if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      value.setPattern("^(?:" + pattern + ")$");
    }
    if (field.toLowerCase(Locale.ROOT).endsWith("password")) {
      value.setFormat("password");
    }
    // days and instants come with an example
    if (value.getRef() == null
        && (value.getFormat() == null || !value.getFormat().startsWith("date"))) {
      Object example = examples.of(schema, field);
      // a list may have the name of a value elsewhere
      if (example != null && (value.getItems() == null || example instanceof List)) {
        value.setExample(example);
      }
    }
  }

  private static String name(APIResponse response) {
    if (response.getContent() == null) {
      return "";
    }
    return response.getContent().getMediaTypes().values().stream()
        .map(content -> content.getSchema())
        .filter(schema -> schema != null && schema.getRef() != null)
        .map(schema -> schema.getRef().substring(REFERENCE.length()))
        .findFirst()
        .orElse("");
  }
}
