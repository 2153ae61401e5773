CREATE TABLE "case_access" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"body_kind" text NOT NULL,
	"duty" text NOT NULL,
	"parts" text[] NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid
);
--> statement-breakpoint
CREATE TABLE "case_shares" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"from_body_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"parts" text[] NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"due_at" timestamp with time zone,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "case_stages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"body_id" uuid,
	"person_id" uuid,
	"source" text,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cases_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"level" text NOT NULL,
	"occupation" text NOT NULL,
	"county" text NOT NULL,
	"place_fa" text DEFAULT '' NOT NULL,
	"place_en" text DEFAULT '' NOT NULL,
	"sex" text,
	"birth_year" smallint,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"tools" text DEFAULT '' NOT NULL,
	"weekly_hours" smallint,
	"source" text NOT NULL,
	"body_id" uuid NOT NULL,
	"officer_id" uuid,
	"stage" text NOT NULL,
	"stage_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"registered_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone,
	"market_path" text,
	"household_phone_sealed" text,
	"household_phone_index" text,
	"closed_at" timestamp with time zone,
	"merged_into_id" uuid,
	"opened_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"name_fa" text NOT NULL,
	"name_en" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"implementer_id" uuid NOT NULL,
	"province" text NOT NULL,
	"target" integer DEFAULT 0 NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_from_body_id_bodies_id_fk" FOREIGN KEY ("from_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_accepted_by_persons_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_stages" ADD CONSTRAINT "case_stages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_stages" ADD CONSTRAINT "case_stages_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_stages" ADD CONSTRAINT "case_stages_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_stages" ADD CONSTRAINT "case_stages_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_officer_id_persons_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_id_cases_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_owner_id_bodies_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_implementer_id_bodies_id_fk" FOREIGN KEY ("implementer_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_access_live" ON "case_access" USING btree ("body_kind","duty") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "case_shares_live" ON "case_shares" USING btree ("case_id","body_id","purpose") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "case_shares_body" ON "case_shares" USING btree ("body_id","accepted_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "case_stages_case" ON "case_stages" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "case_stages_stage" ON "case_stages" USING btree ("stage","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_of_a_person" ON "cases" USING btree ("programme_id","person_id") WHERE merged_into_id is null;--> statement-breakpoint
CREATE INDEX "cases_person" ON "cases" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("body_id","due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_officer" ON "cases" USING btree ("officer_id","due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_cohort" ON "cases" USING btree ("programme_id","registered_at");--> statement-breakpoint
CREATE INDEX "cases_household" ON "cases" USING btree ("household_phone_index") WHERE household_phone_index is not null;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_case" ON "applications" USING btree ("case_id");--> statement-breakpoint
-- Which duty in which kind of body reads which parts of a case to begin with; the office changes it.
INSERT INTO case_access (body_kind, duty, parts) VALUES
  ('secretariat', 'officer', '{identity,contact,application,eligibility,evidence,assessment,training,counselling,pioneer,cooperative,shop,sales,visits,services}'),
  ('secretariat', 'counsellor', '{contact,application,assessment,training,counselling,pioneer}'),
  ('secretariat', 'assessor', '{application,evidence,assessment}'),
  ('secretariat', 'trainer', '{contact,application,training}'),
  ('secretariat', 'oversight', '{application,eligibility,assessment,training,shop,sales,visits}'),
  ('authority', 'oversight', '{application,eligibility,assessment,training,shop,sales}'),
  ('authority', 'officer', '{identity,application,eligibility}'),
  ('cooperative-union', 'officer', '{identity,contact,application,eligibility,evidence,assessment,training,cooperative,shop}'),
  ('cooperative-union', 'assessor', '{application,evidence,assessment}'),
  ('cooperative-union', 'trainer', '{contact,application,training}'),
  ('cooperative-union', 'counsellor', '{contact,application,counselling}'),
  ('foundation', 'officer', '{contact,application,training,counselling,pioneer,services}'),
  ('foundation', 'counsellor', '{contact,application,counselling,services}'),
  ('foundation', 'manager', '{application,services}'),
  ('cooperative', 'officer', '{contact,application,training,cooperative,shop}'),
  ('micro-credit-fund', 'officer', '{contact,application,services}');
--> statement-breakpoint
-- Applications of before get a programme and a case each: the last application of a person speaks for her.
INSERT INTO programmes (slug, name_fa, name_en, owner_id, implementer_id, province)
  SELECT 'home-business', 'طرح مشاغل خانگی', 'Home-business programme', id, id, 'IR-' || left(county, 2) FROM bodies
  WHERE kind = 'secretariat' ORDER BY created_at, id LIMIT 1;
--> statement-breakpoint
INSERT INTO cases (programme_id, person_id, level, occupation, county, place_fa, place_en, source, body_id, stage, stage_at, registered_at, opened_at)
  SELECT p.id, a.person_id, a.level, a.occupation, a.county, a.place_fa, a.place_en, 'self', a.body_id,
    CASE WHEN a.status = 'verified' THEN 'eligible' ELSE 'registered' END, coalesce(a.decided_at, a.submitted_at), a.submitted_at, a.submitted_at
  FROM programmes p, (SELECT DISTINCT ON (person_id) * FROM applications ORDER BY person_id, submitted_at DESC) a;
--> statement-breakpoint
INSERT INTO case_stages (case_id, stage, at, body_id) SELECT id, 'registered', registered_at, body_id FROM cases
  UNION ALL SELECT id, 'eligible', stage_at, body_id FROM cases WHERE stage = 'eligible';
--> statement-breakpoint
UPDATE applications a SET case_id = c.id FROM cases c WHERE c.person_id = a.person_id;
--> statement-breakpoint
ALTER TABLE "applications" ALTER COLUMN "case_id" SET NOT NULL;
