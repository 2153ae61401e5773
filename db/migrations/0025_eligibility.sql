CREATE TABLE "eligibility_appeals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"application_id" uuid,
	"stop_id" uuid,
	"text_sealed" text NOT NULL,
	"evidence_id" uuid,
	"filed_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"against_id" uuid,
	"body_id" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"reason_sealed" text
);
--> statement-breakpoint
CREATE TABLE "eligibility_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"basis" text NOT NULL,
	"evidence_id" uuid,
	"reference_sealed" text,
	"reason_sealed" text,
	"checked_by" uuid,
	"body_id" uuid,
	"decided_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"expires_on" date,
	"signed_by" uuid,
	"signed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "eligibility_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"question_fa" text NOT NULL,
	"question_en" text NOT NULL,
	"reason_fa" text NOT NULL,
	"reason_en" text NOT NULL,
	"evidence_fa" text DEFAULT '' NOT NULL,
	"evidence_en" text DEFAULT '' NOT NULL,
	"holds_months" smallint,
	"second_sign_off" boolean DEFAULT false NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid
);
--> statement-breakpoint
CREATE TABLE "order_stops" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shop_id" uuid NOT NULL,
	"case_id" uuid,
	"cause" text NOT NULL,
	"rule_id" uuid,
	"reason_sealed" text,
	"announced_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"announced_by" uuid,
	"effective_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	"until" timestamp with time zone,
	"hid_opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "programme_settings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" integer NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "orders_stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_stop_id_order_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."order_stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_against_id_persons_id_fk" FOREIGN KEY ("against_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_appeals" ADD CONSTRAINT "eligibility_appeals_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_rule_id_eligibility_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."eligibility_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decisions" ADD CONSTRAINT "eligibility_decisions_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_rules" ADD CONSTRAINT "eligibility_rules_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_rules" ADD CONSTRAINT "eligibility_rules_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_stops" ADD CONSTRAINT "order_stops_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_stops" ADD CONSTRAINT "order_stops_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_stops" ADD CONSTRAINT "order_stops_rule_id_eligibility_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."eligibility_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_stops" ADD CONSTRAINT "order_stops_announced_by_persons_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_stops" ADD CONSTRAINT "order_stops_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD CONSTRAINT "programme_settings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD CONSTRAINT "programme_settings_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_appeals_application" ON "eligibility_appeals" USING btree ("application_id") WHERE application_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_appeals_stop" ON "eligibility_appeals" USING btree ("stop_id") WHERE stop_id is not null;--> statement-breakpoint
CREATE INDEX "eligibility_appeals_queue" ON "eligibility_appeals" USING btree ("body_id","due_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "eligibility_appeals_case" ON "eligibility_appeals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "eligibility_decisions_case" ON "eligibility_decisions" USING btree ("case_id","decided_at");--> statement-breakpoint
CREATE INDEX "eligibility_decisions_expiry" ON "eligibility_decisions" USING btree ("expires_on") WHERE expires_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_rules_version" ON "eligibility_rules" USING btree ("programme_id","code","version");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_rules_live" ON "eligibility_rules" USING btree ("programme_id","code") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "order_stops_live" ON "order_stops" USING btree ("shop_id","cause") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "order_stops_due" ON "order_stops" USING btree ("effective_at") WHERE ended_at is null and stopped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_settings_live" ON "programme_settings" USING btree ("programme_id","name") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "cases_due_first" ON "cases" USING btree ("body_id",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null and merged_into_id is null;--> statement-breakpoint
ALTER TABLE eligibility_decisions ADD CONSTRAINT eligibility_decisions_two_people CHECK (signed_by IS NULL OR signed_by IS DISTINCT FROM checked_by);
--> statement-breakpoint
ALTER TABLE eligibility_appeals ADD CONSTRAINT eligibility_appeals_another CHECK (decided_by IS NULL OR decided_by IS DISTINCT FROM against_id);
--> statement-breakpoint
ALTER TABLE eligibility_appeals ADD CONSTRAINT eligibility_appeals_of_one CHECK (num_nonnulls(application_id, stop_id) = 1);
--> statement-breakpoint
-- What was found is not rewritten: a second person's signature comes to it once, what is private in it may be erased, and
-- a case that is merged takes it along.
CREATE FUNCTION keep_eligibility_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.rule_id, NEW.outcome, NEW.basis, NEW.checked_by, NEW.body_id, NEW.decided_at, NEW.expires_on)
      IS DISTINCT FROM (OLD.rule_id, OLD.outcome, OLD.basis, OLD.checked_by, OLD.body_id, OLD.decided_at, OLD.expires_on)
    OR (OLD.signed_at IS NOT NULL AND (NEW.signed_by, NEW.signed_at) IS DISTINCT FROM (OLD.signed_by, OLD.signed_at))
    OR coalesce(NEW.reference_sealed <> OLD.reference_sealed, NEW.reference_sealed IS NOT NULL AND OLD.reference_sealed IS NULL)
    OR coalesce(NEW.reason_sealed <> OLD.reason_sealed, NEW.reason_sealed IS NOT NULL AND OLD.reason_sealed IS NULL) THEN
    RAISE EXCEPTION 'what was found is not rewritten' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER eligibility_decisions_kept BEFORE UPDATE ON eligibility_decisions FOR EACH ROW EXECUTE FUNCTION keep_eligibility_decision();
--> statement-breakpoint
CREATE TRIGGER eligibility_decisions_stay BEFORE DELETE OR TRUNCATE ON eligibility_decisions FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- A version of a rule stays as people were judged by it; only its end is written, once.
CREATE FUNCTION keep_eligibility_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.valid_to IS NOT NULL OR (to_jsonb(NEW) - 'valid_to') IS DISTINCT FROM (to_jsonb(OLD) - 'valid_to') THEN
    RAISE EXCEPTION 'a rule is not rewritten' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER eligibility_rules_kept BEFORE UPDATE ON eligibility_rules FOR EACH ROW EXECUTE FUNCTION keep_eligibility_rule();
--> statement-breakpoint
CREATE TRIGGER eligibility_rules_stay BEFORE DELETE OR TRUNCATE ON eligibility_rules FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- Every programme begins with the four conditions of the founding article; the office changes them, each change a version.
CREATE FUNCTION first_eligibility_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO eligibility_rules (programme_id, code, kind, params, holds_months, valid_from, question_fa, question_en, reason_fa, reason_en, evidence_fa, evidence_en) VALUES
    (NEW.id, 'age', 'age', '{"years": 18}', NULL, NEW.created_at, 'هجده سال تمام دارید؟', 'Are you at least eighteen?',
      'پیوستن از هجده‌سالگی تمام ممکن است.', 'Joining is open from the age of eighteen.', 'کارت ملی یا شناسنامه', 'Identity card or birth certificate'),
    (NEW.id, 'native', 'native', '{}', NULL, NEW.created_at, 'بومی این استان هستید؟', 'Are you a native of this province?',
      'طرح برای بومیان همین استان است.', 'The programme is for natives of this province.', 'شناسنامه یا سند سکونت', 'Birth certificate or proof of residence'),
    (NEW.id, 'no-full-time-job', 'no-full-time-job', '{}', 24, NEW.created_at, 'بی‌شغل تمام‌وقت هستید؟', 'Are you without a full-time job?',
      'طرح برای کسانی است که شغل تمام‌وقت ندارند.', 'The programme is for people without a full-time job.', 'گواهی یا گفت‌وگو', 'A certificate, or a talk'),
    (NEW.id, 'no-employer-insurance', 'no-employer-insurance', '{}', 12, NEW.created_at, 'بیمه‌ای که کارفرما بپردازد ندارید؟', 'Are you without insurance that an employer pays?',
      'کسی که کارفرما بیمه‌اش را می‌پردازد نمی‌تواند بپیوندد.', 'Who is insured by an employer cannot join.', 'سابقهٔ بیمه', 'Insurance record');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER programmes_begin_with_rules AFTER INSERT ON programmes FOR EACH ROW EXECUTE FUNCTION first_eligibility_rules();
--> statement-breakpoint
-- Programmes of before get them too: the trigger writes them for a row as if it came now.
CREATE TEMP TABLE programmes_before AS SELECT * FROM programmes WITH NO DATA;
--> statement-breakpoint
CREATE TRIGGER programmes_before_rules AFTER INSERT ON programmes_before FOR EACH ROW EXECUTE FUNCTION first_eligibility_rules();
--> statement-breakpoint
INSERT INTO programmes_before SELECT * FROM programmes;
--> statement-breakpoint
DROP TABLE programmes_before;
