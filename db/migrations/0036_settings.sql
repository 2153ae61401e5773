CREATE TABLE "case_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"item" text NOT NULL,
	"body_id" uuid NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "setting_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"setting" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb NOT NULL,
	"rows" jsonb,
	"reason" text NOT NULL,
	"body_id" uuid NOT NULL,
	"set_by" uuid NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "end_reason_sealed" text;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_checks_live" ON "case_checks" USING btree ("case_id","item") WHERE undone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_version" ON "setting_versions" USING btree ("programme_id","setting","subject","version");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_live" ON "setting_versions" USING btree ("programme_id","setting","subject") WHERE valid_to is null;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- by hand: what was set stays as people were judged by it; only its end is written, once. What was checked of a case is taken back, never rewritten.
CREATE TRIGGER setting_versions_kept BEFORE UPDATE ON setting_versions FOR EACH ROW EXECUTE FUNCTION keep_eligibility_rule();
--> statement-breakpoint
CREATE TRIGGER setting_versions_stay BEFORE DELETE OR TRUNCATE ON setting_versions FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER case_checks_stay BEFORE DELETE OR TRUNCATE ON case_checks FOR EACH STATEMENT EXECUTE FUNCTION append_only();
