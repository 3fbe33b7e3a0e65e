-- The permissions this release knows and what the built-in roles may do. Runs again whenever it changes;
-- a school's own roles are left as they are.

insert into permissions (name) values
  ('students.view'),
  ('students.create'),
  ('students.edit'),
  ('students.delete'),
  ('students.export'),
  ('students.promote'),
  ('guardians.view'),
  ('guardians.edit'),
  ('admissions.view'),
  ('admissions.decide'),
  ('teachers.view'),
  ('teachers.create'),
  ('teachers.edit'),
  ('teachers.delete'),
  ('courses.view'),
  ('timetable.view'),
  ('courses.edit'),
  ('timetable.edit'),
  ('calendar.edit'),
  ('enrollments.edit'),
  ('attendance.view'),
  ('attendance.mark'),
  ('attendance.edit'),
  ('attendance.report'),
  ('attendance.excuse'),
  ('attendance.lock'),
  ('marks.view'),
  ('marks.enter'),
  ('marks.edit'),
  ('marks.publish'),
  ('marks.reopen'),
  ('marks.view_all'),
  ('reportcards.generate'),
  ('reportcards.publish'),
  ('fees.view'),
  ('fees.collect'),
  ('fees.invoice'),
  ('fees.edit'),
  ('fees.waive'),
  ('fees.refund'),
  ('fees.report'),
  ('notifications.send'),
  ('imports.run'),
  ('privacy.export'),
  ('privacy.erase'),
  ('audit.view'),
  ('school.settings'),
  ('users.manage'),
  ('roles.manage'),
  ('integrations.manage')
on duplicate key update name = values(name);

insert into roles (name, description, built_in, created_at, created_by, updated_at, updated_by) values
  ('school_admin', 'Runs the school: everything in it', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('principal', 'Leads teaching: decides, publishes, reports', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('teacher', 'Teaches: the own classes', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('student', 'Learns: the own record', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('parent', 'The own children', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('accountant', 'Keeps the fees', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('receptionist', 'Runs the front office', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system')
on duplicate key update description = values(description), built_in = true;

delete from role_permissions where role_id in (select id from roles where built_in);

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'ALL' from roles r, permissions p where r.name = 'school_admin' and p.name in (
  'students.view',
  'students.create',
  'students.edit',
  'students.delete',
  'students.export',
  'students.promote',
  'guardians.view',
  'guardians.edit',
  'admissions.view',
  'admissions.decide',
  'teachers.view',
  'teachers.create',
  'teachers.edit',
  'teachers.delete',
  'courses.view',
  'timetable.view',
  'courses.edit',
  'timetable.edit',
  'calendar.edit',
  'enrollments.edit',
  'attendance.view',
  'attendance.mark',
  'attendance.edit',
  'attendance.report',
  'attendance.excuse',
  'attendance.lock',
  'marks.view',
  'marks.enter',
  'marks.edit',
  'marks.publish',
  'marks.reopen',
  'marks.view_all',
  'reportcards.generate',
  'reportcards.publish',
  'fees.view',
  'fees.collect',
  'fees.invoice',
  'fees.edit',
  'fees.waive',
  'fees.refund',
  'fees.report',
  'notifications.send',
  'imports.run',
  'privacy.export',
  'privacy.erase',
  'audit.view',
  'school.settings',
  'users.manage',
  'roles.manage',
  'integrations.manage');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'ALL' from roles r, permissions p where r.name = 'principal' and p.name in (
  'students.view',
  'students.export',
  'students.promote',
  'guardians.view',
  'admissions.view',
  'admissions.decide',
  'teachers.view',
  'courses.view',
  'timetable.view',
  'courses.edit',
  'timetable.edit',
  'calendar.edit',
  'enrollments.edit',
  'attendance.view',
  'attendance.edit',
  'attendance.report',
  'attendance.excuse',
  'attendance.lock',
  'marks.view',
  'marks.publish',
  'marks.reopen',
  'marks.view_all',
  'reportcards.generate',
  'reportcards.publish',
  'fees.view',
  'fees.waive',
  'fees.report',
  'notifications.send',
  'audit.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'OWN_CLASSES' from roles r, permissions p where r.name = 'teacher' and p.name in (
  'students.view',
  'guardians.view',
  'attendance.view',
  'attendance.mark',
  'attendance.edit',
  'attendance.report',
  'marks.view',
  'marks.enter',
  'marks.edit',
  'reportcards.generate',
  'notifications.send');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'ALL' from roles r, permissions p where r.name = 'teacher' and p.name in (
  'teachers.view',
  'courses.view',
  'timetable.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'SELF' from roles r, permissions p where r.name = 'student' and p.name in (
  'students.view',
  'courses.view',
  'timetable.view',
  'attendance.view',
  'marks.view',
  'fees.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'OWN_CLASSES' from roles r, permissions p where r.name = 'student' and p.name in (
  'teachers.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'CHILDREN' from roles r, permissions p where r.name = 'parent' and p.name in (
  'students.view',
  'teachers.view',
  'courses.view',
  'timetable.view',
  'attendance.view',
  'marks.view',
  'fees.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'SELF' from roles r, permissions p where r.name = 'parent' and p.name in (
  'guardians.view');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'ALL' from roles r, permissions p where r.name = 'accountant' and p.name in (
  'students.view',
  'guardians.view',
  'fees.view',
  'fees.collect',
  'fees.invoice',
  'fees.edit',
  'fees.refund',
  'fees.report',
  'notifications.send');

insert into role_permissions (role_id, permission, scope)
select r.id, p.name, 'ALL' from roles r, permissions p where r.name = 'receptionist' and p.name in (
  'students.view',
  'students.create',
  'students.edit',
  'guardians.view',
  'guardians.edit',
  'admissions.view',
  'teachers.view',
  'courses.view',
  'timetable.view',
  'enrollments.edit',
  'attendance.view',
  'attendance.mark',
  'attendance.report',
  'attendance.excuse',
  'fees.view',
  'fees.collect',
  'notifications.send');

-- tokens issued before carry the old permissions
update users set auth_version = auth_version + 1;
