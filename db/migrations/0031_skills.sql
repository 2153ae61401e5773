CREATE TABLE "assessment_photos" (
	"assessment_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "assessment_photos_assessment_id_file_id_pk" PRIMARY KEY("assessment_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "assessment_scores" (
	"assessment_id" uuid NOT NULL,
	"assessor_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"steps" jsonb NOT NULL,
	"comment_sealed" text,
	"at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "assessment_scores_assessment_id_assessor_id_pk" PRIMARY KEY("assessment_id","assessor_id")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"rubric_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"way" text NOT NULL,
	"meets_at" timestamp with time zone NOT NULL,
	"place_sealed" text NOT NULL,
	"instructions_sealed" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"decided_at" timestamp with time zone,
	"level" text,
	"points" smallint,
	"found" jsonb,
	"plan" text[] DEFAULT '{}' NOT NULL,
	"repeat_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"occupation" text NOT NULL,
	"version" smallint NOT NULL,
	"criteria" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"levels" jsonb NOT NULL,
	"gap_points" smallint NOT NULL,
	"gap_steps" smallint NOT NULL,
	"repeat_months" smallint NOT NULL,
	"piece_fa" text NOT NULL,
	"piece_en" text NOT NULL,
	"body_id" uuid,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counselling_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"level" text NOT NULL,
	"text_sealed" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counselling_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"counsellor_id" uuid NOT NULL,
	"way" text NOT NULL,
	"met_at" timestamp with time zone NOT NULL,
	"next_step_sealed" text,
	"next_on" date,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "improvement_tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"inspection_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"severity" text NOT NULL,
	"text_sealed" text NOT NULL,
	"due_on" date NOT NULL,
	"proof_id" uuid,
	"handed_in_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"judged_by" uuid,
	"return_sealed" text,
	"returned_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "inspection_photos" (
	"inspection_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "inspection_photos_inspection_id_file_id_pk" PRIMARY KEY("inspection_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"family" text NOT NULL,
	"body_id" uuid NOT NULL,
	"inspector_id" uuid NOT NULL,
	"result" text NOT NULL,
	"confirmed" text[] DEFAULT '{}' NOT NULL,
	"defects" text[] DEFAULT '{}' NOT NULL,
	"note_sealed" text,
	"inspected_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"family" text NOT NULL,
	"version" smallint NOT NULL,
	"criteria" jsonb NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "right_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"level" text,
	"module" text,
	"amount" integer,
	"since" timestamp with time zone NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"meeting_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"present" boolean NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "attendances_meeting_id_enrolment_id_pk" PRIMARY KEY("meeting_id","enrolment_id")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "certificates_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	"session_id" uuid,
	"body_id" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "certificates_number_unique" UNIQUE("number"),
	CONSTRAINT "certificates_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"enrolled_by" uuid NOT NULL,
	"enrolled_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "training_meetings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_modules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"title_fa" text NOT NULL,
	"title_en" text NOT NULL,
	"summary_fa" text NOT NULL,
	"summary_en" text NOT NULL,
	"hours" smallint NOT NULL,
	"way" text NOT NULL,
	"occupations" text[] DEFAULT '{}' NOT NULL,
	"lesson" jsonb,
	"position" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "training_modules_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "training_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"module_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"trainer_id" uuid NOT NULL,
	"county" text NOT NULL,
	"place_fa" text NOT NULL,
	"place_en" text NOT NULL,
	"capacity" smallint NOT NULL,
	"taken" smallint DEFAULT 0 NOT NULL,
	"offered" boolean DEFAULT true NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"called_off_at" timestamp with time zone,
	CONSTRAINT "training_sessions_room" CHECK (taken between 0 and capacity)
);
--> statement-breakpoint
ALTER TABLE "assessment_photos" ADD CONSTRAINT "assessment_photos_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_photos" ADD CONSTRAINT "assessment_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_photos" ADD CONSTRAINT "assessment_photos_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_scores" ADD CONSTRAINT "assessment_scores_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_scores" ADD CONSTRAINT "assessment_scores_assessor_id_persons_id_fk" FOREIGN KEY ("assessor_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_scores" ADD CONSTRAINT "assessment_scores_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_session_id_counselling_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."counselling_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_sessions" ADD CONSTRAINT "counselling_sessions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_sessions" ADD CONSTRAINT "counselling_sessions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_sessions" ADD CONSTRAINT "counselling_sessions_counsellor_id_persons_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_tasks" ADD CONSTRAINT "improvement_tasks_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_tasks" ADD CONSTRAINT "improvement_tasks_proof_id_files_id_fk" FOREIGN KEY ("proof_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_tasks" ADD CONSTRAINT "improvement_tasks_judged_by_persons_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photos" ADD CONSTRAINT "inspection_photos_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photos" ADD CONSTRAINT "inspection_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_plan_id_quality_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."quality_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_inspector_id_persons_id_fk" FOREIGN KEY ("inspector_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_plans" ADD CONSTRAINT "quality_plans_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_rules" ADD CONSTRAINT "right_rules_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_rules" ADD CONSTRAINT "right_rules_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting_id_training_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."training_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_marked_by_persons_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_module_id_training_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."training_modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_enrolled_by_persons_id_fk" FOREIGN KEY ("enrolled_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_meetings" ADD CONSTRAINT "training_meetings_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_module_id_training_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."training_modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_trainer_id_persons_id_fk" FOREIGN KEY ("trainer_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_opened_by_persons_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_photos_file" ON "assessment_photos" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_one_open" ON "assessments" USING btree ("case_id") WHERE decided_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "assessments_case" ON "assessments" USING btree ("case_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rubrics_version" ON "rubrics" USING btree ("occupation","version");--> statement-breakpoint
CREATE UNIQUE INDEX "counselling_notes_level" ON "counselling_notes" USING btree ("session_id","level");--> statement-breakpoint
CREATE INDEX "counselling_sessions_case" ON "counselling_sessions" USING btree ("case_id","met_at");--> statement-breakpoint
CREATE INDEX "improvement_tasks_inspection" ON "improvement_tasks" USING btree ("inspection_id");--> statement-breakpoint
CREATE INDEX "improvement_tasks_proof" ON "improvement_tasks" USING btree ("proof_id");--> statement-breakpoint
CREATE INDEX "improvement_tasks_open" ON "improvement_tasks" USING btree ("due_on") WHERE accepted_at is null;--> statement-breakpoint
CREATE INDEX "inspection_photos_file" ON "inspection_photos" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "inspections_shop" ON "inspections" USING btree ("shop_id","family","inspected_at");--> statement-breakpoint
CREATE INDEX "inspections_product" ON "inspections" USING btree ("product_id","inspected_at");--> statement-breakpoint
CREATE UNIQUE INDEX "quality_plans_version" ON "quality_plans" USING btree ("family","version");--> statement-breakpoint
CREATE INDEX "right_rules_live" ON "right_rules" USING btree ("programme_id","kind") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once" ON "certificates" USING btree ("case_id","module_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_live" ON "enrolments" USING btree ("session_id","case_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "enrolments_case" ON "enrolments" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_meetings_number" ON "training_meetings" USING btree ("session_id","number");--> statement-breakpoint
CREATE INDEX "training_sessions_body" ON "training_sessions" USING btree ("body_id","opened_at");
--> statement-breakpoint
-- What was scored, written of a rubric or of a plan stands; what is changed is a new row.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['rubrics', 'assessment_scores', 'certificates', 'quality_plans'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
-- The first version of every occupation's rubric, the modules to begin with and the first inspection lists; the office writes the next.
INSERT INTO rubrics (occupation, version, criteria, steps, levels, gap_points, gap_steps, repeat_months, piece_fa, piece_en) VALUES
  ('carpet-weaving', 1, '[{"key":"knots","fa":"یکنواختی گره","en":"Evenness of knots","lookFa":"گره‌ها در پشت کار هم‌اندازه و در یک ردیف‌اند؛ گرهٔ افتاده یا جفتی دیده نمی‌شود.","lookEn":"Knots on the back are alike and in line; none dropped, none over two warps more than meant.","weight":25,"minimum":2,"module":"knotting"},{"key":"tension","fa":"کشش چله","en":"Tension of warps","lookFa":"چله‌ها یک اندازه کشیده‌اند و کار موج یا کجی ندارد.","lookEn":"Warps are drawn alike; the piece neither waves nor leans.","weight":15,"minimum":2,"module":"knotting"},{"key":"edge","fa":"شیرازه و گلیم‌بافت","en":"Edges and ends","lookFa":"شیرازه راست و سفت است و گلیم‌بافت سر و ته باز نمی‌شود.","lookEn":"Selvedges are straight and firm, the woven ends do not open.","weight":15,"minimum":1,"module":"finishing"},{"key":"pattern","fa":"درستی نقشه","en":"Fidelity to the pattern","lookFa":"نقش همان است که در نقشه است؛ دو نیمهٔ قرینه برابرند.","lookEn":"The motif is that of the cartoon; mirrored halves are alike.","weight":20,"minimum":2,"module":"pattern"},{"key":"dyes","fa":"رنگ و همخوانی نخ","en":"Dyes and yarn","lookFa":"رنگ‌ها دورنگی ناخواسته ندارند و با دستمال نم‌دار پس نمی‌دهند.","lookEn":"No unwanted change of shade; a damp cloth takes no colour.","weight":15,"minimum":1,"module":"dyes"},{"key":"finishing","fa":"پرداخت","en":"Finishing","lookFa":"پرز یک‌دست چیده شده و پشت کار پاک است.","lookEn":"The pile is sheared evenly and the back is clean.","weight":10,"minimum":1,"module":"finishing"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'نمونه‌ای ۳۰ در ۳۰ سانتی‌متر با دست‌کم یک گل نقشه، روی دار یا پایین‌کشیده', 'A sample of 30 by 30 cm with at least one motif of a cartoon, on the loom or cut down'),
  ('tableau-rug-weaving', 1, '[{"key":"knots","fa":"ریزی و یکنواختی گره","en":"Fineness and evenness of knots","lookFa":"رج‌شمار همان است که گفته شده و در همه‌جا یکی است.","lookEn":"The count is as stated and the same throughout.","weight":20,"minimum":2,"module":"knotting"},{"key":"shading","fa":"سایه‌روشن","en":"Shading","lookFa":"گذر رنگ‌ها نرم است و پله دیده نمی‌شود.","lookEn":"Shades pass softly, without steps.","weight":25,"minimum":2,"module":"dyes"},{"key":"likeness","fa":"شباهت به نقشه","en":"Likeness to the cartoon","lookFa":"چهره یا خط از فاصلهٔ دو متر همان است که در نقشه است.","lookEn":"From two metres the face or script is that of the cartoon.","weight":25,"minimum":2,"module":"pattern"},{"key":"tension","fa":"راستی کار","en":"Squareness","lookFa":"اضلاع راست‌اند و تابلو در قاب کشیده نمی‌شود.","lookEn":"Sides are straight; the piece is not pulled in its frame.","weight":15,"minimum":1,"module":"knotting"},{"key":"finishing","fa":"پرداخت و سربندی","en":"Finishing","lookFa":"پرز هم‌اندازه است و ریشه‌ها بسته‌اند.","lookEn":"The pile is level, fringes are tied.","weight":15,"minimum":1,"module":"finishing"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'نمونه‌ای ۲۰ در ۲۵ سانتی‌متر از چهره، گل یا خط', 'A sample of 20 by 25 cm: a face, a flower or script'),
  ('kilim-weaving', 1, '[{"key":"density","fa":"تراکم پود","en":"Density of wefts","lookFa":"پودها کوبیده‌اند و چله از رو دیده نمی‌شود.","lookEn":"Wefts are beaten down; no warp shows.","weight":20,"minimum":2,"module":"knotting"},{"key":"edge","fa":"راستی لبه","en":"Straight edges","lookFa":"لبه‌ها نه جمع شده‌اند و نه موج دارند.","lookEn":"Edges neither draw in nor wave.","weight":20,"minimum":2,"module":"finishing"},{"key":"pattern","fa":"درستی نقش","en":"The motif","lookFa":"نقش قرینه است و شمارش چله درست.","lookEn":"The motif is symmetrical, its warps rightly counted.","weight":20,"minimum":2,"module":"pattern"},{"key":"slits","fa":"چاک و اتصال رنگ‌ها","en":"Slits and joins","lookFa":"چاک‌ها کوتاه‌اند یا به‌درستی قفل شده‌اند.","lookEn":"Slits are short or properly locked.","weight":15,"minimum":1,"module":"knotting"},{"key":"dyes","fa":"رنگ","en":"Dyes","lookFa":"رنگ‌ها همخوان‌اند و پس نمی‌دهند.","lookEn":"Colours agree and do not run.","weight":15,"minimum":1,"module":"dyes"},{"key":"back","fa":"پاکیزگی پشت کار","en":"The back","lookFa":"نخ‌های آویخته در پشت نیست، مگر در ورنی که رسم آن است.","lookEn":"No loose ends, save in verni where they belong.","weight":10,"minimum":0,"module":"finishing"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'نمونه‌ای ۴۰ در ۴۰ سانتی‌متر با یک نقش هندسی دورنگ', 'A sample of 40 by 40 cm with one geometric motif in two colours'),
  ('hand-sewn-leather', 1, '[{"key":"stitch","fa":"یکنواختی دوخت","en":"Evenness of stitches","lookFa":"فاصلهٔ بخیه‌ها یکی است و دو روی دوخت برابر.","lookEn":"Stitches are evenly spaced, the same on both faces.","weight":25,"minimum":2,"module":"finishing"},{"key":"cutting","fa":"برش","en":"Cutting","lookFa":"لبه‌ها راست‌اند و قطعه‌ها بر هم می‌نشینند.","lookEn":"Edges are straight, parts meet.","weight":20,"minimum":2,"module":"pattern"},{"key":"edge","fa":"پرداخت لبه","en":"Edge finishing","lookFa":"لبه سابیده و پوشیده است و پرز ندارد.","lookEn":"Edges are burnished, without fuzz.","weight":15,"minimum":1,"module":"finishing"},{"key":"leather","fa":"گزینش چرم","en":"Choice of leather","lookFa":"ستبری و کشش چرم با کار می‌خواند؛ عیب پوست در جای دیدنی نیست.","lookEn":"Thickness and stretch suit the work; flaws are not in sight.","weight":20,"minimum":1,"module":""},{"key":"fittings","fa":"یراق","en":"Fittings","lookFa":"دکمه، زیپ و حلقه محکم و راست نشسته‌اند.","lookEn":"Buttons, zips and rings sit firm and straight.","weight":10,"minimum":1,"module":""},{"key":"design","fa":"اندازه و کارکرد","en":"Use and measure","lookFa":"کار همان می‌کند که برای آن ساخته شده.","lookEn":"It does what it is made for.","weight":10,"minimum":1,"module":"pattern"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'یک کیف کوچک یا جلد با دست‌کم ۳۰ سانتی‌متر دوخت زین', 'A small bag or case with at least 30 cm of saddle stitch'),
  ('garment-sewing', 1, '[{"key":"seams","fa":"دوخت و درز","en":"Seams","lookFa":"درزها راست و بی‌چین‌اند و سردوز شده‌اند.","lookEn":"Seams are straight, unpuckered and neatened.","weight":25,"minimum":2,"module":"finishing"},{"key":"cutting","fa":"الگو و برش","en":"Pattern and cutting","lookFa":"راه پارچه رعایت شده و نقش‌ها بر هم می‌نشینند.","lookEn":"Grain is respected, patterns match.","weight":25,"minimum":2,"module":"pattern"},{"key":"fit","fa":"ایستایی بر تن","en":"Fit","lookFa":"لباس بر تن اندازه است و نمی‌کشد.","lookEn":"It fits the size stated and does not pull.","weight":20,"minimum":2,"module":"pattern"},{"key":"details","fa":"یقه، جادکمه و سجاف","en":"Collar, buttonholes, facing","lookFa":"ریزه‌کاری‌ها قرینه و محکم‌اند.","lookEn":"Details are symmetrical and firm.","weight":15,"minimum":1,"module":"finishing"},{"key":"pressing","fa":"اتو و پاکیزگی","en":"Pressing and neatness","lookFa":"نخ اضافه و برق اتو نیست.","lookEn":"No loose threads, no shine.","weight":15,"minimum":1,"module":"finishing"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'یک تکه لباس ساده با یقه، سجاف و یک دوخت پنهان', 'A simple garment with a collar, a facing and one blind seam'),
  ('traditional-embroidery', 1, '[{"key":"stitch","fa":"یکنواختی دوخت","en":"Evenness of stitches","lookFa":"بخیه‌ها هم‌اندازه و هم‌کشش‌اند.","lookEn":"Stitches are of one size and tension.","weight":30,"minimum":2,"module":"finishing"},{"key":"pattern","fa":"طرح","en":"Design","lookFa":"نقش اصیل و پیوسته است و قرینه‌ها برابرند.","lookEn":"The motif is of the place, flowing and symmetrical.","weight":20,"minimum":1,"module":"pattern"},{"key":"colour","fa":"رنگ و نخ","en":"Colour and thread","lookFa":"رنگ‌ها همخوان و ثابت‌اند.","lookEn":"Colours agree and are fast.","weight":15,"minimum":1,"module":"dyes"},{"key":"back","fa":"پشت کار","en":"The back","lookFa":"پشت کار پاک است و گره‌ها دیده نمی‌شوند.","lookEn":"The back is clean, knots are hidden.","weight":15,"minimum":1,"module":"finishing"},{"key":"ground","fa":"پارچهٔ زمینه","en":"The ground","lookFa":"پارچه جمع نشده و سالم است.","lookEn":"The cloth is sound and not drawn in.","weight":20,"minimum":1,"module":""}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'نمونه‌ای ۲۰ در ۲۰ سانتی‌متر با دو گونه دوخت سنتی', 'A sample of 20 by 20 cm in two traditional stitches'),
  ('honey-packing', 1, '[{"key":"hygiene","fa":"بهداشت","en":"Hygiene","lookFa":"دست، ظرف و جای کار پاک است و از گردوغبار دور.","lookEn":"Hands, jars and workplace are clean and free of dust.","weight":25,"minimum":3,"module":"food-hygiene"},{"key":"filter","fa":"صافی و کف","en":"Straining and foam","lookFa":"موم، کف و ذره در عسل نیست.","lookEn":"No wax, foam or specks.","weight":15,"minimum":2,"module":"food-hygiene"},{"key":"weight","fa":"وزن و پرکردن","en":"Weight and filling","lookFa":"وزن شیشه‌ها همان است که بر برچسب است.","lookEn":"Jars weigh what their label says.","weight":15,"minimum":2,"module":"pack"},{"key":"label","fa":"برچسب","en":"Label","lookFa":"گونهٔ گل، جای کندو، تاریخ و شمارهٔ بهره خواناست و ادعای بی‌سند ندارد.","lookEn":"Flower, place of hives, date and lot are legible; no claim without a paper.","weight":20,"minimum":2,"module":"price"},{"key":"sealing","fa":"دربندی","en":"Sealing","lookFa":"در شیشه سفت است و نشت نمی‌کند.","lookEn":"Lids are tight and do not leak.","weight":15,"minimum":2,"module":"pack"},{"key":"knowledge","fa":"شناخت عسل","en":"Knowing honey","lookFa":"از رطوبت، شکرک‌زدن و نگه‌داری درست پاسخ می‌دهد.","lookEn":"Answers well on moisture, crystallising and keeping.","weight":10,"minimum":1,"module":"food-hygiene"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'سه شیشه از یک بهره، با برچسب و برگهٔ آزمایش اگر هست', 'Three jars of one lot, labelled, with a laboratory sheet if there is one'),
  ('medicinal-herb-growing', 1, '[{"key":"identity","fa":"شناخت گیاه","en":"Knowing the plant","lookFa":"گونه را به نام علمی و محلی می‌شناسد و با همانندها اشتباه نمی‌گیرد.","lookEn":"Names it by science and by place, and tells it from its like.","weight":20,"minimum":3,"module":"herb-drying"},{"key":"harvest","fa":"زمان و شیوهٔ برداشت","en":"Harvest","lookFa":"در هنگام درست و بی آسیب به ریشه برداشت شده؛ برای گیاه خودرو پروانه دارد.","lookEn":"Taken in season, roots spared; wild plants with leave.","weight":20,"minimum":2,"module":"herb-drying"},{"key":"drying","fa":"خشک‌کردن","en":"Drying","lookFa":"در سایه و هوا خشک شده؛ رنگ و بو مانده است.","lookEn":"Dried in shade and air; colour and scent are kept.","weight":20,"minimum":2,"module":"herb-drying"},{"key":"purity","fa":"پاکی","en":"Purity","lookFa":"خاک، سنگریزه و گیاه دیگر در آن نیست.","lookEn":"No soil, grit or other plants.","weight":15,"minimum":2,"module":"food-hygiene"},{"key":"storage","fa":"نگه‌داری","en":"Keeping","lookFa":"در ظرف دربسته و دور از نور و نم.","lookEn":"Closed, dark and dry.","weight":10,"minimum":1,"module":"pack"},{"key":"label","fa":"برچسب","en":"Label","lookFa":"نام، جا و سال برداشت و شمارهٔ بهره خواناست و ادعای درمان ندارد.","lookEn":"Name, place, year and lot are legible; it claims no cure.","weight":15,"minimum":2,"module":"price"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'دویست گرم از یک گیاه خشک و نشان‌دادن جای خشک‌کردن', 'Two hundred grams of one dried herb, and the drying place'),
  ('text-editing', 1, '[{"key":"spelling","fa":"املا و نیم‌فاصله","en":"Spelling and spacing","lookFa":"املا یکدست و نیم‌فاصله‌ها درست است.","lookEn":"Spelling is consistent, half-spaces right.","weight":25,"minimum":2,"module":"language"},{"key":"grammar","fa":"دستور زبان","en":"Grammar","lookFa":"فعل و نهاد می‌خوانند و حشو زدوده شده.","lookEn":"Verbs agree, padding is gone.","weight":25,"minimum":2,"module":"language"},{"key":"meaning","fa":"نگه‌داشت معنا","en":"Keeping the meaning","lookFa":"معنای نویسنده دگرگون نشده است.","lookEn":"What the author means stands unchanged.","weight":25,"minimum":2,"module":"language"},{"key":"style","fa":"سبک و لحن","en":"Style","lookFa":"لحن متن یکدست است و با خواننده می‌خواند.","lookEn":"The tone is even and fits its reader.","weight":15,"minimum":1,"module":"language"},{"key":"care","fa":"نشان‌دادن تغییرها","en":"Showing changes","lookFa":"هر تغییر پیداست و پرسش‌ها برای نویسنده نوشته شده.","lookEn":"Each change can be seen, questions are noted for the author.","weight":10,"minimum":1,"module":"answer"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'ویرایش یک متن ۵۰۰ واژه‌ای که ارزیاب می‌دهد، با پیگیری تغییرات', 'Edit a text of 500 words the assessor gives, with changes tracked'),
  ('translation', 1, '[{"key":"accuracy","fa":"درستی","en":"Accuracy","lookFa":"چیزی نیفتاده و چیزی افزوده نشده است.","lookEn":"Nothing left out, nothing added.","weight":30,"minimum":2,"module":"language"},{"key":"language","fa":"روانی زبان مقصد","en":"The target language","lookFa":"متن چنان است که گویی به همین زبان نوشته شده.","lookEn":"It reads as if written in it.","weight":25,"minimum":2,"module":"language"},{"key":"terms","fa":"واژگان فنی","en":"Terms","lookFa":"واژه‌های فنی درست و یکدست‌اند.","lookEn":"Terms are right and consistent.","weight":20,"minimum":1,"module":"language"},{"key":"form","fa":"نگه‌داشت شکل","en":"Form","lookFa":"عدد، نام و ساختار متن سالم است.","lookEn":"Numbers, names and layout are whole.","weight":15,"minimum":1,"module":""},{"key":"deadline","fa":"زمان‌شناسی","en":"Keeping time","lookFa":"کار تا زمان گفته‌شده رسیده است.","lookEn":"It came by the time agreed.","weight":10,"minimum":1,"module":"answer"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'ترجمهٔ ۳۰۰ واژه از زبان کاری به فارسی یا به‌وارون', 'Translate 300 words from a working language into Persian or back'),
  ('programming', 1, '[{"key":"works","fa":"درستی","en":"It works","lookFa":"برنامه همان می‌کند که خواسته شده و در حالت‌های مرزی نمی‌شکند.","lookEn":"It does what was asked and holds at the edges.","weight":30,"minimum":2,"module":"testing"},{"key":"clarity","fa":"خوانایی","en":"Clarity","lookFa":"نام‌ها و ساختار برای خوانندهٔ دیگر روشن است.","lookEn":"Names and structure are clear to another reader.","weight":20,"minimum":1,"module":"testing"},{"key":"tests","fa":"آزمون","en":"Tests","lookFa":"آزمون‌ها چیزی را می‌آزمایند که اگر بشکند دیده شود.","lookEn":"Tests would fail if the thing broke.","weight":20,"minimum":1,"module":"testing"},{"key":"security","fa":"ایمنی","en":"Security","lookFa":"ورودی وارسی می‌شود و راز در کد نیست.","lookEn":"Input is checked, no secrets in the code.","weight":15,"minimum":2,"module":"testing"},{"key":"delivery","fa":"تحویل و گفت‌وگو","en":"Delivery","lookFa":"راهنمای راه‌اندازی دارد و پرسش‌ها به‌هنگام پرسیده شده.","lookEn":"It says how to run it; questions were asked in time.","weight":15,"minimum":1,"module":"answer"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'یک مسئلهٔ کوچک با آزمون، در دو روز، همراه راه‌اندازی', 'A small problem with tests, in two days, with how to run it'),
  ('animation', 1, '[{"key":"motion","fa":"روانی حرکت","en":"Motion","lookFa":"حرکت روان است و پرش ندارد.","lookEn":"It moves without jumps.","weight":30,"minimum":2,"module":"animation"},{"key":"weight","fa":"وزن و زمان‌بندی","en":"Weight and timing","lookFa":"شخصیت وزن دارد و شتاب‌ها درست است.","lookEn":"The character has weight, its accelerations are right.","weight":25,"minimum":2,"module":"animation"},{"key":"design","fa":"طراحی","en":"Design","lookFa":"شخصیت در همهٔ نماها همان است.","lookEn":"The character stays itself in every frame.","weight":20,"minimum":1,"module":"animation"},{"key":"story","fa":"روایت","en":"Telling","lookFa":"بیننده می‌فهمد چه می‌شود و چرا.","lookEn":"One sees what happens and why.","weight":15,"minimum":1,"module":"animation"},{"key":"delivery","fa":"پروندهٔ تحویلی","en":"Delivery","lookFa":"اندازه، نرخ قاب و قالب همان است که خواسته شده.","lookEn":"Size, frame rate and format are as asked.","weight":10,"minimum":1,"module":"answer"}]', '[{"fa":"دیده نشد","en":"Not shown"},{"fa":"آغازین، با کمک","en":"Beginning, with help"},{"fa":"پذیرفتنی با کاستی","en":"Acceptable, with faults"},{"fa":"خوب و یکنواخت","en":"Good and even"},{"fa":"استادانه","en":"Masterly"}]', '[{"level":"beginner","from":0},{"level":"skilled","from":55},{"level":"master","from":82}]', 15, 2, 6, 'ده ثانیه از یک شخصیت که راه می‌رود و می‌ایستد', 'Ten seconds of a character that walks and stops');
--> statement-breakpoint
INSERT INTO training_modules (slug, title_fa, title_en, summary_fa, summary_en, hours, way, occupations, lesson, position) VALUES
  ('photograph', 'عکس از کار', 'Photographing your work', 'سه عکس درست با گوشی، در نور خانه.', 'Three good pictures with a phone, by the light at home.', 1, 'online', '{}', '{"paragraphs":[{"fa":"خریدار کار شما را در دست نمی‌گیرد؛ عکس به جای دست اوست. پس کار را چنان نشان دهید که هست: نه روشن‌تر، نه پررنگ‌تر.","en":"Buyers cannot hold your work: the photograph is their hand. Show the piece as it is, neither brighter nor deeper in colour."},{"fa":"در سایهٔ روشن، کنار پنجره و بی فلاش عکس بگیرید. پارچه‌ای ساده و یک‌رنگ پشت کار بگذارید و دوربین را هم‌تراز کار نگه دارید.","en":"Photograph in bright shade, by a window and without flash. Put plain cloth behind the piece and hold the camera level with it."},{"fa":"دست‌کم سه عکس بگیرید: تمام کار از روبه‌رو، بافت یا دوخت از نزدیک، و پشت کار. کاستی را هم نشان دهید؛ عکس راستگو مرجوعی را کم می‌کند.","en":"Take at least three: the whole from the front, texture or stitches from close by, and the back. Show a flaw too; honest pictures mean fewer returns."}],"questions":[{"fa":"بهترین نور برای عکس کار کدام است؟","en":"Which light is best?","right":1,"answers":[{"fa":"فلاش در اتاق تاریک","en":"Flash in a dark room"},{"fa":"سایهٔ روشن کنار پنجره","en":"Bright shade by a window"},{"fa":"آفتاب تند ظهر","en":"Strong sun at noon"}]},{"fa":"کدام عکس همیشه باید باشد؟","en":"Which picture must always be there?","right":0,"answers":[{"fa":"پشت کار","en":"The back of the piece"},{"fa":"عکس از اینترنت","en":"One from the internet"},{"fa":"عکس کار همسایه","en":"One of a neighbour''s work"}]},{"fa":"با کاستی کوچک چه کنیم؟","en":"What of a small flaw?","right":2,"answers":[{"fa":"پنهانش کنیم","en":"Hide it"},{"fa":"عکس را روشن کنیم تا دیده نشود","en":"Brighten the picture until it is gone"},{"fa":"نشانش دهیم و بنویسیم","en":"Show it and say so"}]}]}', 1),
  ('price', 'بها و سفارش', 'Price and made to order', 'حساب مواد و ساعت کار، و سقف سفارش.', 'Counting material and hours, and how much to take on.', 1, 'online', '{}', '{"paragraphs":[{"fa":"بها سه پاره دارد: مواد، ساعت‌های کار و هزینه‌های دیگر مانند بسته و راه. نخست هر سه را بنویسید؛ کمتر از جمعشان فروختن کار را به زیان می‌برد.","en":"A price has three parts: material, hours of work and other costs such as packing and the way. Write all three first; selling below their sum is selling at a loss."},{"fa":"ساعت کار را بشمارید، نه روز را. اگر قالیچه‌ای صد و بیست ساعت می‌برد و می‌خواهید برای هر ساعت مزد روشنی داشته باشید، آن را در بها بیاورید.","en":"Count hours, not days. If a rug takes a hundred and twenty hours and you mean to earn so much an hour, put it into the price."},{"fa":"برای کار سفارشی، زمانی را وعده دهید که می‌رسانید و سقف ماهانه بگذارید. سهم شما از بها در صفحهٔ کار نوشته می‌شود؛ پیش از انتشار آن را ببینید.","en":"For work made to order promise the time you can keep and set a monthly ceiling. Your share of the price is printed on the page; look at it before you publish."}],"questions":[{"fa":"بها از چه ساخته می‌شود؟","en":"What makes a price?","right":0,"answers":[{"fa":"مواد، ساعت کار و هزینه‌های دیگر","en":"Material, hours and other costs"},{"fa":"بهای همسایه","en":"The neighbour''s price"},{"fa":"هرچه خریدار بگوید","en":"Whatever the buyer says"}]},{"fa":"چرا ساعت را می‌شماریم؟","en":"Why count hours?","right":2,"answers":[{"fa":"برای قانون","en":"Because the law says so"},{"fa":"برای زیباتر شدن برگه","en":"To make the form look full"},{"fa":"تا مزد هر ساعت روشن باشد","en":"So that what an hour earns is plain"}]},{"fa":"در کار سفارشی چه بگذاریم؟","en":"What do you set for work made to order?","right":1,"answers":[{"fa":"بهای پایین‌تر","en":"A lower price"},{"fa":"زمان شدنی و سقف ماهانه","en":"A time you can keep and a monthly ceiling"},{"fa":"هیچ‌چیز","en":"Nothing"}]}]}', 2),
  ('pack', 'بسته‌بندی', 'Packing', 'بسته‌ای که سالم می‌رسد، با عکس پیش از فرستادن.', 'A parcel that arrives whole, photographed before it leaves.', 1, 'online', '{}', '{"paragraphs":[{"fa":"بسته باید از دست‌به‌دست شدن، فشار و باران جان به در ببرد. کار پارچه‌ای را تا نکنید، لوله کنید؛ شیشه را جدا بپیچید و میانشان را پر کنید.","en":"A parcel must live through many hands, weight and rain. Roll cloth rather than folding it; wrap jars one by one and fill the space between."},{"fa":"پیش از بستن عکس بگیرید: کار، کار در بسته، و بستهٔ بسته. اگر در راه آسیب دید، این عکس‌ها حق شما را نشان می‌دهند.","en":"Photograph before closing: the piece, the piece in its box, and the closed box. If it is hurt on the way these pictures speak for you."},{"fa":"برچسب را راست و خوانا بچسبانید و نشانی خانهٔ خود را ننویسید؛ نشانی فرستنده همان است که بازار چاپ می‌کند.","en":"Put the label on straight and legible. Do not write your home address; the sender is what the market prints."}],"questions":[{"fa":"قالیچه را چگونه بفرستیم؟","en":"How does a rug travel?","right":1,"answers":[{"fa":"تاشده","en":"Folded"},{"fa":"لوله‌شده","en":"Rolled"},{"fa":"در نایلون نازک","en":"In thin plastic"}]},{"fa":"کی عکس بگیریم؟","en":"When do you photograph?","right":0,"answers":[{"fa":"پیش از بستن بسته","en":"Before the parcel is closed"},{"fa":"پس از شکایت","en":"After a complaint"},{"fa":"هیچ‌گاه","en":"Never"}]},{"fa":"نشانی خانه را بنویسیم؟","en":"Should your home address be on it?","right":2,"answers":[{"fa":"بله، با شمارهٔ تلفن","en":"Yes, with the phone number"},{"fa":"روی هر دو سو","en":"On both sides"},{"fa":"نه؛ همان که بازار چاپ می‌کند بس است","en":"No; what the market prints is enough"}]}]}', 3),
  ('answer', 'پاسخ به خریدار', 'Answering buyers', 'پاسخ به‌هنگام و روشن، و گفت‌وگوی ایمن.', 'In time and clear, and how to talk safely.', 1, 'online', '{}', '{"paragraphs":[{"fa":"خریدار می‌خواهد بداند کسی هست. تا یک روز کاری پاسخ دهید، حتی اگر پاسخ این باشد که فردا خبر می‌دهید.","en":"Buyers want to know that somebody is there. Answer within a working day, even if only to say that you will know tomorrow."},{"fa":"کوتاه، روشن و مودبانه بنویسید. آنچه نمی‌دانید نگویید و آنچه نمی‌رسانید وعده ندهید.","en":"Be short, clear and polite. Do not say what you do not know, nor promise what you cannot keep."},{"fa":"گفت‌وگوی پول و سفارش در همین بازار می‌ماند. اگر کسی شمارهٔ کارت یا پرداخت بیرون از بازار خواست، به دبیرخانه خبر دهید.","en":"Talk of money and orders stays in the market. If somebody asks for a card number or to pay elsewhere, tell the secretariat."}],"questions":[{"fa":"تا کی پاسخ دهیم؟","en":"By when do you answer?","right":0,"answers":[{"fa":"تا یک روز کاری","en":"Within a working day"},{"fa":"هر وقت شد","en":"Whenever"},{"fa":"پس از فروش","en":"After the sale"}]},{"fa":"اگر نمی‌دانیم؟","en":"And if you do not know?","right":2,"answers":[{"fa":"چیزی می‌سازیم","en":"Make something up"},{"fa":"پاسخ نمی‌دهیم","en":"Do not answer"},{"fa":"می‌گوییم کی خبر می‌دهیم","en":"Say when you will know"}]},{"fa":"پرداخت بیرون از بازار خواستند؟","en":"Somebody wants to pay outside the market?","right":1,"answers":[{"fa":"می‌پذیریم","en":"Accept it"},{"fa":"نمی‌پذیریم و خبر می‌دهیم","en":"Refuse and report it"},{"fa":"شماره کارت می‌فرستیم","en":"Send a card number"}]}]}', 4),
  ('knotting', 'گره و کشش چله', 'Knots and tension', 'یکنواختی گره، چله‌کشی و پودکوبی در کارگاه.', 'Even knots, warping and beating, in a workshop.', 16, 'place', '{carpet-weaving,tableau-rug-weaving,kilim-weaving}', NULL, 5),
  ('pattern', 'خواندن نقشه و الگو', 'Reading cartoons and patterns', 'از نقشه یا الگو تا کار، قرینه و اندازه.', 'From cartoon or pattern to the piece: symmetry and measure.', 12, 'place', '{carpet-weaving,tableau-rug-weaving,kilim-weaving,hand-sewn-leather,garment-sewing,traditional-embroidery}', NULL, 6),
  ('dyes', 'رنگرزی طبیعی', 'Natural dyeing', 'روناس، گردو و اسپرک؛ دندانه و ثبات رنگ.', 'Madder, walnut and weld; mordants and fastness.', 16, 'place', '{carpet-weaving,tableau-rug-weaving,kilim-weaving,traditional-embroidery}', NULL, 7),
  ('finishing', 'پرداخت و ریزه‌کاری', 'Finishing', 'لبه، شیرازه، پرداخت و پاکیزگی پشت کار.', 'Edges, selvedges, shearing and a clean back.', 8, 'place', '{carpet-weaving,tableau-rug-weaving,kilim-weaving,hand-sewn-leather,garment-sewing,traditional-embroidery}', NULL, 8),
  ('food-hygiene', 'بهداشت خوراک', 'Food hygiene', 'پاکیزگی جای کار، ظرف و انبار؛ شمارهٔ بهره.', 'A clean workplace, jars and store; lot numbers.', 8, 'place', '{honey-packing,medicinal-herb-growing}', NULL, 9),
  ('herb-drying', 'برداشت و خشک‌کردن گیاه', 'Harvesting and drying herbs', 'شناخت گونه، هنگام برداشت و خشک‌کردن در سایه.', 'Knowing the plant, its season, and drying in the shade.', 12, 'place', '{medicinal-herb-growing}', NULL, 10),
  ('language', 'درست‌نویسی', 'Writing well', 'املا، نیم‌فاصله، دستور و یکدستی متن.', 'Spelling, spacing, grammar and an even text.', 12, 'place', '{text-editing,translation}', NULL, 11),
  ('testing', 'آزمون و ایمنی برنامه', 'Testing and security', 'آزمون‌نویسی، وارسی ورودی و تحویل.', 'Writing tests, checking input, delivering.', 16, 'place', '{programming}', NULL, 12),
  ('animation', 'اصول پویانمایی', 'Principles of animation', 'زمان‌بندی، وزن و پیوستگی حرکت.', 'Timing, weight and flow of motion.', 16, 'place', '{animation}', NULL, 13);
--> statement-breakpoint
INSERT INTO quality_plans (family, version, criteria) VALUES
  ('hand-knotted-carpet', 1, '[{"key":"knots","fa":"گرهٔ افتاده یا جفتی","en":"Dropped or doubled knots","severity":"major"},{"key":"edges","fa":"شیرازه و گلیم‌بافت","en":"Selvedges and woven ends","severity":"major"},{"key":"squareness","fa":"کجی و موج","en":"Skew and waves","severity":"major"},{"key":"dyes","fa":"پس‌دادن رنگ","en":"Running colours","severity":"critical"},{"key":"back","fa":"پاکیزگی پشت","en":"A clean back","severity":"minor"},{"key":"label","fa":"برچسب و سریال","en":"Label and serial","severity":"minor"}]'),
  ('tableau-rug', 1, '[{"key":"knots","fa":"گرهٔ افتاده یا جفتی","en":"Dropped or doubled knots","severity":"major"},{"key":"likeness","fa":"همخوانی با نقشه","en":"Likeness to the cartoon","severity":"major"},{"key":"frame","fa":"راستی در قاب","en":"Square in its frame","severity":"minor"},{"key":"dyes","fa":"پس‌دادن رنگ","en":"Running colours","severity":"critical"}]'),
  ('flatweave', 1, '[{"key":"edges","fa":"راستی لبه","en":"Straight edges","severity":"major"},{"key":"slits","fa":"چاک و اتصال","en":"Slits and joins","severity":"major"},{"key":"dyes","fa":"پس‌دادن رنگ","en":"Running colours","severity":"critical"},{"key":"density","fa":"چلهٔ پیدا","en":"Warps that show","severity":"minor"},{"key":"back","fa":"نخ آویخته در پشت","en":"Loose ends at the back","severity":"minor"}]'),
  ('leather-goods', 1, '[{"key":"stitch","fa":"دوخت","en":"Stitches","severity":"major"},{"key":"edges","fa":"پرداخت لبه","en":"Edges","severity":"minor"},{"key":"fittings","fa":"یراق","en":"Fittings","severity":"major"},{"key":"leather","fa":"جنس چرم همان است که نوشته شده","en":"The leather is what is stated","severity":"critical"}]'),
  ('garment', 1, '[{"key":"seams","fa":"درز و سردوز","en":"Seams","severity":"major"},{"key":"size","fa":"اندازهٔ نوشته‌شده","en":"The size stated","severity":"major"},{"key":"fibre","fa":"جنس نوشته‌شده","en":"The fibre stated","severity":"critical"},{"key":"neatness","fa":"نخ اضافه و لک","en":"Threads and stains","severity":"minor"}]'),
  ('embroidery', 1, '[{"key":"stitch","fa":"کشش و شلی دوخت","en":"Tension of stitches","severity":"major"},{"key":"ground","fa":"پارچهٔ زمینه","en":"The ground","severity":"major"},{"key":"dyes","fa":"پس‌دادن رنگ","en":"Running colours","severity":"critical"},{"key":"back","fa":"پشت کار","en":"The back","severity":"minor"}]'),
  ('honey', 1, '[{"key":"seal","fa":"دربندی","en":"Sealing","severity":"critical"},{"key":"label","fa":"برچسب و شمارهٔ بهره","en":"Label and lot","severity":"major"},{"key":"weight","fa":"وزن","en":"Weight","severity":"major"},{"key":"clean","fa":"ذره و کف","en":"Specks and foam","severity":"minor"},{"key":"place","fa":"بهداشت جای کار","en":"The workplace","severity":"critical"}]'),
  ('medicinal-herb', 1, '[{"key":"identity","fa":"گونهٔ نوشته‌شده","en":"The species stated","severity":"critical"},{"key":"purity","fa":"خاک و گیاه دیگر","en":"Soil and other plants","severity":"major"},{"key":"mould","fa":"کپک و بوی نا","en":"Mould and must","severity":"critical"},{"key":"label","fa":"برچسب بی ادعای درمان","en":"A label that claims no cure","severity":"major"}]'),
  ('translation', 1, '[{"key":"accuracy","fa":"افتادگی و افزوده","en":"Omissions and additions","severity":"major"},{"key":"language","fa":"روانی","en":"Fluency","severity":"minor"},{"key":"deadline","fa":"زمان","en":"Time","severity":"major"}]'),
  ('text-editing', 1, '[{"key":"spelling","fa":"املا","en":"Spelling","severity":"major"},{"key":"meaning","fa":"نگه‌داشت معنا","en":"Meaning kept","severity":"critical"},{"key":"deadline","fa":"زمان","en":"Time","severity":"major"}]'),
  ('programming', 1, '[{"key":"works","fa":"درستی","en":"It works","severity":"critical"},{"key":"tests","fa":"آزمون","en":"Tests","severity":"major"},{"key":"deadline","fa":"زمان","en":"Time","severity":"major"}]'),
  ('animation', 1, '[{"key":"motion","fa":"روانی","en":"Motion","severity":"major"},{"key":"format","fa":"قالب تحویل","en":"Format","severity":"major"},{"key":"deadline","fa":"زمان","en":"Time","severity":"major"}]');
