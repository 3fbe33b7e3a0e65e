-- Rollouts in waves: up to which wave one has been let, when it goes on by itself, and the wave a school is in.
-- No wave to be let to: nothing waits between them.

alter table operations
  add column released_wave int null,
  add column resume_at datetime(6) null;

-- What a school's schema has that a fresh school's has not, and the other way round.
alter table school_operations
  add column wave int not null default 0,
  add column drift text null;
