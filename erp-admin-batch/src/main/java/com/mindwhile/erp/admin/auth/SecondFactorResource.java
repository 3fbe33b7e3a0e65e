package com.mindwhile.erp.admin.auth;

import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.rbac.WithoutSecondFactor;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.superadmins.RecoveryCodes;
import com.mindwhile.erp.registry.superadmins.SecondFactorEnrolment;
import com.mindwhile.erp.registry.superadmins.SecondFactorSetup;
import com.mindwhile.erp.registry.superadmins.SecondFactorView;
import com.mindwhile.erp.registry.superadmins.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own second factor. */
@Path("auth/me/second-factor")
@ApplicationScoped
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

  @Inject private SecondFactors secondFactors;
  @Inject private SecondFactorSetup setup;
  @Inject private WorkContext work;

  /**
   * The beginning of a second factor.
   *
   * @param password the caller's, once more
   */
  public record Beginning(@NotBlank @Size(max = 128) String password) {
    @Override
    public String toString() {
      return "Beginning[…]";
    }
  }

  /**
   * The confirmation of a second factor.
   *
   * @param code what the authenticator shows
   */
  public record Confirmation(@NotBlank @Size(max = 32) String code) {
    @Override
    public String toString() {
      return "Confirmation[…]";
    }
  }

  /** How it is. */
  @GET
  @SignedIn
  @WithoutSecondFactor
  @Operation(operationId = "getMySecondFactor", summary = "Whether one's sign-in needs a code")
  public SecondFactorView get() {
    return secondFactors.of(work.caller());
  }

  /** Makes a key. */
  @POST
  @SignedIn
  @WithoutSecondFactor
  @Operation(
      operationId = "beginSecondFactor",
      summary =
          "With the password once more, make a key for an authenticator; no code is asked for before it is confirmed")
  public SecondFactorEnrolment begin(@Valid @NotNull Beginning beginning) {
    return setup.begin(work.caller(), beginning.password());
  }

  /** Shows that the key was taken over. */
  @POST
  @Path("confirm")
  @SignedIn
  @WithoutSecondFactor
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Confirm the key by a code; from now on sign-in needs one. Other sessions end")
  public RecoveryCodes confirm(@Valid @NotNull Confirmation confirmation) {
    return secondFactors.confirm(work.caller(), confirmation.code());
  }
}
