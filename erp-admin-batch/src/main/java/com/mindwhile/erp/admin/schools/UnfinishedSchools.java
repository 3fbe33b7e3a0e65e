package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** One partition for each school the operation is not done with. */
@Named
@Dependent
public class UnfinishedSchools implements PartitionMapper {

  @Inject private JobContext job;
  @Inject private SchoolOutcomes outcomes;

  @Override
  public PartitionPlan mapPartitions() {
    Remaining remaining = outcomes.remaining(OperationProperty.of(job));
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(remaining.unfinished().size());
    plan.setThreads(remaining.maxConcurrent());
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        remaining.unfinished().stream()
            .map(UnfinishedSchools::properties)
            .toArray(Properties[]::new));
    return plan;
  }

  private static Properties properties(long schoolId) {
    Properties properties = new Properties();
    properties.setProperty("schoolId", Long.toString(schoolId));
    return properties;
  }
}
