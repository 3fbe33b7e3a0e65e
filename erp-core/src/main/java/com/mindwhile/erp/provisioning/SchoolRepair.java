package com.mindwhile.erp.provisioning;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.migration.HalfWayScripts;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.provisioning.RepairSchool.ByHand;
import com.mindwhile.erp.registry.PlanMigration;
import com.mindwhile.erp.registry.PlannedMigration;
import com.mindwhile.erp.registry.PlannedMigration.MeantSchool;
import com.mindwhile.erp.registry.Schools;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Lets a school be migrated again that a script left half way, once somebody has looked after its
 * database: MySQL does not roll schema changes back, so only a person can.
 */
@ApplicationScoped
public class SchoolRepair {

  private static final String ACTION = "SCHEMA_REPAIRED";
  private static final JsonMapper JSON = new JsonMapper();

  @EJB private Schools schools;
  @EJB private PlannedMigration planned;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private HalfWayScripts halfWay;
  @Inject private DatabaseConnections connections;
  @EJB private PlatformAuditTrail audit;

  /**
   * Takes somebody's word for what became of the script, and writes it into the audit.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if there is no such school
   * @throws com.mindwhile.erp.shared.ConflictException if it has no database in use, or no script
   *     stopped half way in it
   * @throws ProvisioningException if the database cannot be reached
   */
  public RepairedSchool repair(long schoolId, RepairSchool request) {
    schools.get(schoolId);
    MeantSchool school =
        planned.schools(PlanMigration.of(Set.of(schoolId), null, null)).iterator().next();
    List<String> scripts;
    try (AdministratorConnection administrator = connections.administrator()) {
      migrator.readScripts();
      scripts =
          halfWay.repair(administrator.in(school.database()), request.script() == ByHand.FINISHED);
    } catch (SQLException failure) {
      throw new ProvisioningException("The database cannot be reached", failure);
    }
    note(schoolId, request, scripts);
    return new RepairedSchool(schoolId, school.code(), scripts, request.script());
  }

  private void note(long schoolId, RepairSchool request, List<String> scripts) {
    ObjectNode detail = JSON.createObjectNode().put("script", request.script().name());
    scripts.forEach(detail.putArray("repairedScripts")::add);
    audit.record(
        Change.event(ACTION, "RegisteredSchool", Long.toString(schoolId), detail.toString()),
        schoolId);
  }
}
