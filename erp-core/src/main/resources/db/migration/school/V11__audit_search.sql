-- The audit log is searched by request, by what was done and by number alone, too. Runs again if it broke.
set @change = if(
  exists (
    select 1 from information_schema.statistics
    where table_schema = database() and table_name = 'audit_log' and index_name = 'ix_audit_log_request'),
  'do 0',
  'alter table audit_log
      add key ix_audit_log_request (request_id),
      add key ix_audit_log_action (action, id),
      add key ix_audit_log_entity_id (entity_id, id)');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;
