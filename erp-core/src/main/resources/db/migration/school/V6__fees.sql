-- What students are charged and what they pay. Amounts are in the school's currency.

-- the one row of what the school lays down for fees; the rest of a late fee is described in FeePolicy
create table fee_policy (
  id bigint not null primary key,
  version int not null default 0,
  approval_limit decimal(15,2) not null,
  late_fee_amount decimal(15,2) not null,
  late_fee_percent decimal(5,2) not null,
  late_fee_grace_days int not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null
) character set utf8mb4;

insert into fee_policy (id, approval_limit, late_fee_amount, late_fee_percent, late_fee_grace_days,
  created_at, created_by, updated_at, updated_by)
values (1, 0, 0, 0, 0, utc_timestamp(6), 'system', utc_timestamp(6), 'system');

-- the rows are there before the first number is wanted, so that nobody waits for an insert that is taken back
insert into number_sequences (name, next_value) values ('invoices', 1), ('receipts', 1);

create table fee_heads (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  description varchar(255) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_fee_heads_name (name)
) character set utf8mb4;

create table fee_structures (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  academic_year_id bigint not null,
  grade_level_id bigint not null,
  name varchar(60) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_fee_structures_name (academic_year_id, grade_level_id, name),
  key ix_fee_structures_grade_level (grade_level_id),
  key ix_fee_structures_name (name),
  constraint fk_fee_structures_academic_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_fee_structures_grade_level foreign key (grade_level_id) references grade_levels (id)
) character set utf8mb4;

-- instalment: its number, from 1; its name and day stand at each of its lines
create table fee_structure_lines (
  fee_structure_id bigint not null,
  position int not null,
  instalment int not null,
  instalment_name varchar(60) not null,
  due_on date not null,
  fee_head_id bigint not null,
  amount decimal(15,2) not null,
  primary key (fee_structure_id, position),
  key ix_fee_structure_lines_head (fee_head_id),
  constraint fk_fee_structure_lines_structure foreign key (fee_structure_id) references fee_structures (id),
  constraint fk_fee_structure_lines_head foreign key (fee_head_id) references fee_heads (id)
) character set utf8mb4;

-- of one fee head, or of all without one; either a percentage or an amount of each line
create table concessions (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  academic_year_id bigint not null,
  fee_head_id bigint null,
  percent decimal(5,2) null,
  amount decimal(15,2) null,
  reason varchar(255) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_concessions_student (student_id, academic_year_id),
  key ix_concessions_academic_year (academic_year_id),
  key ix_concessions_fee_head (fee_head_id),
  constraint fk_concessions_student foreign key (student_id) references students (id),
  constraint fk_concessions_academic_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_concessions_fee_head foreign key (fee_head_id) references fee_heads (id)
) character set utf8mb4;

-- What a student owes (receivable, 0 or more) and has paid ahead (advance, 0 or less): the sums of their ledger.
-- Whoever changes the student's money holds this row, whose id is the student's.
create table fee_accounts (
  id bigint not null primary key,
  version int not null default 0,
  receivable decimal(15,2) not null,
  advance decimal(15,2) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  constraint fk_fee_accounts_student foreign key (id) references students (id),
  constraint ck_fee_accounts check (receivable >= 0 and advance <= 0)
) character set utf8mb4;

-- active: true, and null once cancelled, so that an instalment can be invoiced again after a cancellation only
create table invoices (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  number bigint not null,
  student_id bigint not null,
  fee_structure_id bigint not null,
  instalment int not null,
  title varchar(130) not null,
  issued_on date not null,
  due_on date not null,
  status varchar(20) not null,
  active boolean null,
  amount decimal(15,2) not null,
  late_fee decimal(15,2) not null,
  late_fee_on date null,
  waived decimal(15,2) not null,
  paid decimal(15,2) not null,
  cancelled decimal(15,2) not null,
  outstanding decimal(15,2) not null,
  cancellation_reason varchar(255) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_invoices_number (number),
  unique key uk_invoices_instalment (fee_structure_id, instalment, student_id, active),
  key ix_invoices_student (student_id, status, due_on),
  key ix_invoices_student_due (student_id, due_on, id),
  key ix_invoices_due (due_on, id),
  key ix_invoices_status (status, due_on, id),
  key ix_invoices_open (status, due_on, outstanding, student_id),
  key ix_invoices_late (status, late_fee_on, due_on, student_id),
  constraint fk_invoices_student foreign key (student_id) references students (id),
  constraint fk_invoices_structure foreign key (fee_structure_id) references fee_structures (id),
  constraint ck_invoices check (
    amount >= 0 and late_fee >= 0 and waived >= 0 and paid >= 0 and cancelled >= 0 and outstanding >= 0
    and outstanding = amount + late_fee - waived - paid - cancelled)
) character set utf8mb4;

create table invoice_lines (
  invoice_id bigint not null,
  position int not null,
  fee_head_id bigint not null,
  full_amount decimal(15,2) not null,
  concession decimal(15,2) not null,
  amount decimal(15,2) not null,
  primary key (invoice_id, position),
  key ix_invoice_lines_head (fee_head_id),
  constraint fk_invoice_lines_invoice foreign key (invoice_id) references invoices (id),
  constraint fk_invoice_lines_head foreign key (fee_head_id) references fee_heads (id),
  constraint ck_invoice_lines check (concession >= 0 and amount >= 0 and amount = full_amount - concession)
) character set utf8mb4;

-- idempotency_key: what the client called its request; request_hash: SHA-256 of what it asked for
create table payments (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  receipt_number bigint not null,
  student_id bigint not null,
  received_on date not null,
  method varchar(20) not null,
  reference varchar(100) null,
  amount decimal(15,2) not null,
  allocated decimal(15,2) not null,
  refunded decimal(15,2) not null,
  advance decimal(15,2) not null,
  idempotency_key varchar(100) character set ascii collate ascii_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_payments_receipt (receipt_number),
  unique key uk_payments_idempotency (idempotency_key),
  key ix_payments_student (student_id, received_on, id),
  key ix_payments_advance (student_id, advance),
  key ix_payments_received (received_on, id),
  key ix_payments_method (method, received_on, id),
  key ix_payments_collection (received_on, method, amount),
  constraint fk_payments_student foreign key (student_id) references students (id),
  constraint ck_payments check (
    amount > 0 and allocated >= 0 and refunded >= 0 and advance >= 0 and advance = amount - allocated - refunded)
) character set utf8mb4;

-- proposer: kind and number of the account; proposed_by and decided_by are names
create table waivers (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  invoice_id bigint not null,
  student_id bigint not null,
  amount decimal(15,2) not null,
  reason varchar(255) not null,
  status varchar(20) not null,
  proposer varchar(60) not null,
  proposed_by varchar(255) not null,
  decided_by varchar(255) null,
  decided_on date null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_waivers_invoice (invoice_id),
  key ix_waivers_student (student_id, id),
  key ix_waivers_status (status, id),
  constraint fk_waivers_invoice foreign key (invoice_id) references invoices (id),
  constraint fk_waivers_student foreign key (student_id) references students (id),
  constraint ck_waivers check (amount > 0)
) character set utf8mb4;

create table refunds (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  payment_id bigint not null,
  student_id bigint not null,
  amount decimal(15,2) not null,
  method varchar(20) not null,
  reference varchar(100) null,
  reason varchar(255) not null,
  status varchar(20) not null,
  proposer varchar(60) not null,
  proposed_by varchar(255) not null,
  decided_by varchar(255) null,
  decided_on date null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_refunds_payment (payment_id),
  key ix_refunds_student (student_id, id),
  key ix_refunds_status (status, id),
  key ix_refunds_paid (status, decided_on, amount),
  constraint fk_refunds_payment foreign key (payment_id) references payments (id),
  constraint fk_refunds_student foreign key (student_id) references students (id),
  constraint ck_refunds check (amount > 0)
) character set utf8mb4;

-- The students' money, entry by entry; rows are added and never changed. The five accounts of an entry add up to
-- nothing: debits are above 0, credits below. balance: what the student owes after it, below 0 if paid ahead.
create table fee_ledger (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  kind varchar(20) not null,
  posted_on date not null,
  invoice_id bigint null,
  payment_id bigint null,
  waiver_id bigint null,
  refund_id bigint null,
  receivable decimal(15,2) not null,
  advance decimal(15,2) not null,
  cash decimal(15,2) not null,
  income decimal(15,2) not null,
  waived decimal(15,2) not null,
  balance decimal(15,2) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_fee_ledger_student (student_id, id),
  key ix_fee_ledger_posted (posted_on, id),
  key ix_fee_ledger_invoice (invoice_id, payment_id, kind),
  key ix_fee_ledger_payment (payment_id, kind, invoice_id),
  key ix_fee_ledger_waiver (waiver_id),
  key ix_fee_ledger_refund (refund_id),
  constraint fk_fee_ledger_student foreign key (student_id) references students (id),
  constraint fk_fee_ledger_invoice foreign key (invoice_id) references invoices (id),
  constraint fk_fee_ledger_payment foreign key (payment_id) references payments (id),
  constraint fk_fee_ledger_waiver foreign key (waiver_id) references waivers (id),
  constraint fk_fee_ledger_refund foreign key (refund_id) references refunds (id),
  constraint ck_fee_ledger check (receivable + advance + cash + income + waived = 0)
) character set utf8mb4;
