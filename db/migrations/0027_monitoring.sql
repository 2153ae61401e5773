CREATE TABLE "case_alerts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raised_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"owner_id" uuid,
	"taken_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "case_endings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"reason" text,
	"note_sealed" text,
	"ended_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"body_id" uuid,
	"person_id" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "case_endings_reason" CHECK ((stage = 'dropped-out') = (reason is not null))
);
--> statement-breakpoint
CREATE TABLE "follow_up_photos" (
	"follow_up_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "follow_up_photos_follow_up_id_file_id_pk" PRIMARY KEY("follow_up_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "follow_up_plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"months" smallint NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid,
	CONSTRAINT "follow_up_plans_months" CHECK (months between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"plan_id" uuid,
	"kind" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"working" text,
	"weekly_hours" smallint,
	"hindrances" text[] DEFAULT '{}' NOT NULL,
	"income_from" bigint,
	"note_sealed" text,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"called_off_at" timestamp with time zone,
	"called_off_by" uuid,
	CONSTRAINT "follow_ups_hours" CHECK (weekly_hours between 0 and 112),
	CONSTRAINT "follow_ups_end" CHECK (done_at is null or (called_off_at is null and working is not null))
);
--> statement-breakpoint
CREATE TABLE "income_bands" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"currency" text NOT NULL,
	"from_amount" bigint NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid
);
--> statement-breakpoint
CREATE TABLE "interventions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"alert_id" uuid,
	"kind" text NOT NULL,
	"done_on" date NOT NULL,
	"text_sealed" text NOT NULL,
	"result_sealed" text,
	"result_at" timestamp with time zone,
	"person_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_outcomes" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"cohort" date NOT NULL,
	"occupation" text NOT NULL,
	"county" text NOT NULL,
	"level" text NOT NULL,
	"sex" text,
	"path" text,
	"stage" text NOT NULL,
	"reason" text,
	"reached" boolean[] NOT NULL,
	"stayed" smallint[] NOT NULL,
	"active3" boolean,
	"active6" boolean,
	"active12" boolean,
	"income_from" bigint,
	"refreshed_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_targets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"value" text DEFAULT '' NOT NULL,
	"target" integer NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid,
	CONSTRAINT "outcome_targets_target" CHECK (target > 0),
	CONSTRAINT "outcome_targets_value" CHECK ((dimension = 'all') = (value = ''))
);
--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_owner_id_persons_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_photos" ADD CONSTRAINT "follow_up_photos_follow_up_id_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_photos" ADD CONSTRAINT "follow_up_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_plans" ADD CONSTRAINT "follow_up_plans_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_plans" ADD CONSTRAINT "follow_up_plans_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_plan_id_follow_up_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."follow_up_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_done_by_persons_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_called_off_by_persons_id_fk" FOREIGN KEY ("called_off_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_bands" ADD CONSTRAINT "income_bands_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_alert_id_case_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."case_alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_outcomes" ADD CONSTRAINT "case_outcomes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_outcomes" ADD CONSTRAINT "case_outcomes_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_outcomes" ADD CONSTRAINT "case_outcomes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_targets" ADD CONSTRAINT "outcome_targets_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_targets" ADD CONSTRAINT "outcome_targets_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_alerts_live" ON "case_alerts" USING btree ("case_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "case_alerts_case" ON "case_alerts" USING btree ("case_id","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_endings_live" ON "case_endings" USING btree ("case_id") WHERE undone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_plans_live" ON "follow_up_plans" USING btree ("programme_id","kind","months") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_planned" ON "follow_ups" USING btree ("case_id","plan_id") WHERE plan_id is not null;--> statement-breakpoint
CREATE INDEX "follow_ups_case" ON "follow_ups" USING btree ("case_id","due_at");--> statement-breakpoint
CREATE INDEX "follow_ups_open" ON "follow_ups" USING btree ("due_at") WHERE done_at is null and called_off_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "income_bands_live" ON "income_bands" USING btree ("currency","from_amount") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "interventions_case" ON "interventions" USING btree ("case_id","done_on");--> statement-breakpoint
CREATE INDEX "case_outcomes_programme" ON "case_outcomes" USING btree ("programme_id","cohort");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_targets_live" ON "outcome_targets" USING btree ("programme_id","dimension","value") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "cases_of_programme_due_first" ON "cases" USING btree ("programme_id",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null and merged_into_id is null;--> statement-breakpoint
-- Bands of a month's income to begin with, in rial: none, below 3, 8 and 15 million toman, and above. The office changes them.
INSERT INTO income_bands (currency, from_amount) VALUES ('IRR', 0), ('IRR', 1), ('IRR', 30000000), ('IRR', 80000000), ('IRR', 150000000);
--> statement-breakpoint
-- Programmes of before look after their people as new ones do.
INSERT INTO follow_up_plans (programme_id, kind, months)
  SELECT id, kind, months FROM programmes CROSS JOIN (VALUES ('check-in', 1), ('check-in', 3), ('visit', 6), ('check-in', 9), ('visit', 12)) AS p (kind, months);
