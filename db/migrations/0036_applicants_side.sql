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
ALTER TABLE "code_challenges" ADD COLUMN "former_sealed" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_hours_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "help_hours_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "application_drafts" ADD CONSTRAINT "application_drafts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_files" ADD CONSTRAINT "draft_files_person_id_application_drafts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."application_drafts"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_files" ADD CONSTRAINT "draft_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_answers_asked" ON "data_answers" USING btree ("case_id","field") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "data_answers_case" ON "data_answers" USING btree ("case_id","said_at");--> statement-breakpoint
CREATE INDEX "draft_files_person" ON "draft_files" USING btree ("person_id");
--> statement-breakpoint
-- by hand
ALTER TABLE "data_answers" ADD CONSTRAINT "data_answers_decided" CHECK ((state in ('accepted', 'refused')) = (decided_at is not null) and (state = 'right') = (wanted_sealed is null and was_sealed is null));
