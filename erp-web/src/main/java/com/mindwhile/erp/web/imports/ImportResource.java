package com.mindwhile.erp.web.imports;

import com.mindwhile.erp.http.MaxBytes;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.imports.ErrorFile;
import com.mindwhile.erp.imports.ImportErrorView;
import com.mindwhile.erp.imports.ImportIntake;
import com.mindwhile.erp.imports.ImportView;
import com.mindwhile.erp.imports.Imports;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that are taken over row by row. Everybody sees those they sent. */
@ApplicationScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

  private static final String CSV = "text/csv";
  private static final String CSV_IN_UTF8 = CSV + ";charset=UTF-8";

  /** Some 50,000 students with two guardians each. */
  private static final int MAX_BYTES = 16 << 20;

  private static final String EXAMPLE =
      "admissionNumber,firstName,lastName,birthDate,gradeLevel,section,guardian1FirstName,"
          + "guardian1LastName,guardian1Email,guardian1Relation,guardian1MaySeeData,"
          + "guardian1MayCollect\n"
          + "2026-0042,Amara,Okafor,2014-05-17,Grade 5,A,Ngozi,Okafor,ngozi@example.org,MOTHER,"
          + "TRUE,TRUE\n";

  @EJB private Imports imports;
  @Inject private ImportIntake intake;

  @GET
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(operationId = "listImports", summary = "List the imports of the caller")
  public Page<ImportView> list(@BeanParam Paging paging) {
    return imports.list(paging.request(Imports.SORT.properties()));
  }

  @POST
  @Consumes(CSV)
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(
      operationId = "startImport",
      summary = "Import a CSV file, or try it out, as a job",
      description =
          "UTF-8, comma or semicolon, at most 16 MiB, 50,000 rows and 256 KiB a row. Whom a row is"
              + " about says the admission number or the employee number; a guardian is known by"
              + " e-mail address, or by telephone number without one, a mark by assessment and"
              + " student, a payment by its idempotency key. An empty cell leaves what is known.")
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  public Response start(
      @Valid @BeanParam ImportQuery query,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING, example = EXAMPLE)))
          @MaxBytes(MAX_BYTES)
          byte[] file) {
    requireUtf8(headers.getMediaType());
    return accepted(intake.take(query.kind(), query.isDryRun(), file));
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(operationId = "getImport", summary = "One import of the caller, and how far it is")
  public ImportView get(@PathParam("id") long id) {
    return imports.get(id);
  }

  @POST
  @Path("{id}/apply")
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(
      operationId = "applyImport",
      summary = "Import what was tried out, as a job",
      description = "Rows that were refused are tried again.")
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  public Response apply(@PathParam("id") long id) {
    return accepted(intake.apply(id));
  }

  @GET
  @Path("{id}/errors")
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(operationId = "listImportErrors", summary = "What is wrong, by row and column")
  public Page<ImportErrorView> errors(@PathParam("id") long id, @BeanParam Paging paging) {
    return imports.errors(id, paging.request(Imports.ERRORS_SORT.properties()));
  }

  @GET
  @Path("{id}/error-file")
  @Produces(CSV_IN_UTF8)
  @RequiresPermission(Permission.IMPORTS_RUN)
  @Operation(
      operationId = "getImportErrorFile",
      summary = "The rows that were refused, to correct and send again")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response errorFile(@PathParam("id") long id) {
    ErrorFile file = imports.errorFile(id);
    StreamingOutput rows = out -> file.writeTo(out, after -> imports.errorRows(id, after));
    return Response.ok(rows, CSV_IN_UTF8)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"import-" + id + "-errors.csv\"")
        .build();
  }

  private static void requireUtf8(MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
      throw new NotSupportedException();
    }
  }

  private static Response accepted(ImportView view) {
    return Response.accepted(view).location(URI.create("jobs/" + view.jobId())).build();
  }
}
