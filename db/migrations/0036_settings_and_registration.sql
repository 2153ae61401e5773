CREATE TABLE "agreement_change_signatures" (
	"change_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "agreement_change_signatures_change_id_body_id_pk" PRIMARY KEY("change_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"words" text NOT NULL,
	"words_before" text NOT NULL,
	"body_id" uuid NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"in_force_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"dropped_by" uuid
);
--> statement-breakpoint
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
CREATE TABLE "passport_pieces" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"passport_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"hash" text NOT NULL,
	"sig" text NOT NULL,
	"order_line_id" uuid,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "passport_pieces_counted" CHECK (number > 0)
);
--> statement-breakpoint
CREATE TABLE "application_drafts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"typed_sealed" text NOT NULL,
	"answered" text[] DEFAULT '{}' NOT NULL,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"field" text NOT NULL,
	"state" text NOT NULL,
	"wanted_sealed" text,
	"was_sealed" text,
	"said_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason_sealed" text
);
--> statement-breakpoint
CREATE TABLE "draft_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"added_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"application_id" uuid NOT NULL,
	"wanted" text[] NOT NULL,
	"text_sealed" text,
	"until_day" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"answered_at" timestamp with time zone
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
DROP INDEX "badge_grants_live";--> statement-breakpoint
DROP INDEX "badge_requests_one";--> statement-breakpoint
DROP INDEX "ownerships_one";--> statement-breakpoint
DROP INDEX "ownerships_line";--> statement-breakpoint
ALTER TABLE "badge_grants" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_requests" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ownerships" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ended_by_body_id" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "holder" text DEFAULT 'shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "code_challenges" ADD COLUMN "former_sealed" text;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "end_reason_sealed" text;--> statement-breakpoint
ALTER TABLE "ownerships" ADD COLUMN "piece_id" uuid;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_hours_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_hours_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "figures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_change_id_agreement_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."agreement_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_dropped_by_persons_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_pieces" ADD CONSTRAINT "passport_pieces_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_drafts" ADD CONSTRAINT "application_drafts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_files" ADD CONSTRAINT "draft_files_person_id_application_drafts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."application_drafts"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_files" ADD CONSTRAINT "draft_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD CONSTRAINT "evidence_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD CONSTRAINT "evidence_requests_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_changes_one_waits" ON "agreement_changes" USING btree ("agreement_id") WHERE in_force_at is null and dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "case_checks_live" ON "case_checks" USING btree ("case_id","item") WHERE undone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "passport_pieces_number" ON "passport_pieces" USING btree ("passport_id","number");--> statement-breakpoint
CREATE INDEX "passport_pieces_line" ON "passport_pieces" USING btree ("order_line_id") WHERE order_line_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "data_answers_asked" ON "data_answers" USING btree ("case_id","field") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "data_answers_case" ON "data_answers" USING btree ("case_id","said_at");--> statement-breakpoint
CREATE INDEX "draft_files_person" ON "draft_files" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_requests_open" ON "evidence_requests" USING btree ("application_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "evidence_requests_application" ON "evidence_requests" USING btree ("application_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_version" ON "setting_versions" USING btree ("programme_id","setting","subject","version");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_live" ON "setting_versions" USING btree ("programme_id","setting","subject") WHERE valid_to is null;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_ended_by_body_id_bodies_id_fk" FOREIGN KEY ("ended_by_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_piece_id_passport_pieces_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."passport_pieces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "badge_grants_granter" ON "badge_grants" USING btree ("granted_by");--> statement-breakpoint
CREATE INDEX "badge_grants_cluster" ON "badge_grants" USING btree ("cluster_id") WHERE shop_id is null;--> statement-breakpoint
CREATE INDEX "case_stages_person" ON "case_stages" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "case_stages_undoer" ON "case_stages" USING btree ("undone_by") WHERE undone_by is not null;--> statement-breakpoint
CREATE INDEX "cases_led_by" ON "cases" USING btree ("programme_id","body_id");--> statement-breakpoint
CREATE INDEX "cases_merged" ON "cases" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "cases_officer_ever" ON "cases" USING btree ("officer_id") WHERE officer_id is not null;--> statement-breakpoint
CREATE INDEX "products_reviewer" ON "products" USING btree ("reviewed_by") WHERE reviewed_by is not null;--> statement-breakpoint
CREATE INDEX "applications_person" ON "applications" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "applications_decider" ON "applications" USING btree ("decided_by") WHERE decided_by is not null;--> statement-breakpoint
CREATE INDEX "producers_verifier" ON "producers" USING btree ("verified_by");--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_live" ON "badge_grants" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_requests_one" ON "badge_requests" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE status = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_one" ON "ownerships" USING btree ("passport_id",coalesce(piece_id, passport_id)) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_line" ON "ownerships" USING btree ("order_line_id",coalesce(piece_id, passport_id)) WHERE order_line_id is not null;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_holder" CHECK (shop_id is not null or scope = 'cluster');--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_holder" CHECK (shop_id is not null or scope = 'cluster');--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_owner" CHECK (person_id is not null or (order_line_id is not null and way = 'bought'));--> statement-breakpoint
-- by hand
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_decided" CHECK ((state in ('accepted', 'refused')) = (decided_at is not null) and (state = 'right') = (wanted_sealed is null and was_sealed is null));
--> statement-breakpoint
-- What was set stays as people were judged by it; only its end is written, once. What was checked of a case is taken back, never rewritten.
CREATE TRIGGER setting_versions_kept BEFORE UPDATE ON setting_versions FOR EACH ROW EXECUTE FUNCTION keep_eligibility_rule();
--> statement-breakpoint
CREATE TRIGGER setting_versions_stay BEFORE DELETE OR TRUNCATE ON setting_versions FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER case_checks_stay BEFORE DELETE OR TRUNCATE ON case_checks FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- A piece's number and what was signed of it stay for ever; only the line by which it was sold changes.
CREATE FUNCTION piece_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'order_line_id') <> (to_jsonb(OLD) - 'order_line_id') THEN
    RAISE EXCEPTION 'a piece keeps its number' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER passport_pieces_stand BEFORE UPDATE ON passport_pieces FOR EACH ROW EXECUTE FUNCTION piece_stands();
--> statement-breakpoint
CREATE TRIGGER passport_pieces_stay BEFORE DELETE OR TRUNCATE ON passport_pieces FOR EACH STATEMENT EXECUTE FUNCTION append_only();
