-- The excuses of the whole school in their usual order. Runs again if it broke (MySQL has no "add key if not exists").

set @change = if(
  exists (
    select 1 from information_schema.statistics
    where table_schema = database() and table_name = 'attendance_excuses'
      and index_name = 'ix_attendance_excuses_day'),
  'do 0',
  'alter table attendance_excuses add key ix_attendance_excuses_day (starts_on, id)');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;
