CREATE TABLE "case_doubles" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"signs" text[] NOT NULL,
	"found_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"apart_at" timestamp with time zone,
	"apart_by" uuid
);
--> statement-breakpoint
CREATE TABLE "case_merges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"before" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "case_consents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"way" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"recorded_by" uuid NOT NULL,
	"witness" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"roster_id" uuid NOT NULL,
	"external_id" text DEFAULT '' NOT NULL,
	"permit_number" text DEFAULT '' NOT NULL,
	"pioneer_name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_rows" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"roster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"cells_sealed" text,
	"state" text DEFAULT 'staged' NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"code_index" text,
	"phone_index" text,
	"twice_of" integer,
	"known_case" uuid,
	"like_case" uuid,
	"like_score" integer,
	"person_id" uuid,
	"person_made" boolean DEFAULT false NOT NULL,
	"case_id" uuid,
	"application_id" uuid,
	"filled" text[] DEFAULT '{}' NOT NULL,
	"event_id" bigint
);
--> statement-breakpoint
CREATE TABLE "roster_templates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"body_id" uuid NOT NULL,
	"titles" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "rosters_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"file_name" text NOT NULL,
	"headers" jsonb NOT NULL,
	"mapping" jsonb,
	"rows" integer NOT NULL,
	"status" text DEFAULT 'brought' NOT NULL,
	"worked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"imported_at" timestamp with time zone,
	"imported_by" uuid,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "rosters_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "case_doubles" ADD CONSTRAINT "case_doubles_first_id_cases_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_doubles" ADD CONSTRAINT "case_doubles_second_id_cases_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_doubles" ADD CONSTRAINT "case_doubles_apart_by_persons_id_fk" FOREIGN KEY ("apart_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merges" ADD CONSTRAINT "case_merges_kept_id_cases_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merges" ADD CONSTRAINT "case_merges_merged_id_cases_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merges" ADD CONSTRAINT "case_merges_merged_by_persons_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merges" ADD CONSTRAINT "case_merges_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_roster_id_rosters_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."rosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_roster_id_rosters_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."rosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_templates" ADD CONSTRAINT "roster_templates_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_brought_by_persons_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_imported_by_persons_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_undone_by_persons_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_doubles_pair" ON "case_doubles" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "case_doubles_second" ON "case_doubles" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "case_doubles_open" ON "case_doubles" USING btree ("score") WHERE apart_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "case_merges_live" ON "case_merges" USING btree ("merged_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "case_merges_kept" ON "case_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "case_consents_case" ON "case_consents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "register_entries_case" ON "register_entries" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "register_entries_roster" ON "register_entries" USING btree ("roster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_rows_number" ON "roster_rows" USING btree ("roster_id","number");--> statement-breakpoint
CREATE INDEX "roster_rows_state" ON "roster_rows" USING btree ("roster_id","state","number");--> statement-breakpoint
CREATE INDEX "roster_rows_code" ON "roster_rows" USING btree ("roster_id","code_index");--> statement-breakpoint
CREATE INDEX "roster_rows_case" ON "roster_rows" USING btree ("case_id") WHERE case_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "roster_templates_titles" ON "roster_templates" USING btree ("body_id","titles");--> statement-breakpoint
CREATE INDEX "rosters_body" ON "rosters" USING btree ("body_id","number");--> statement-breakpoint
-- Possible doubles are looked for among those of a county born about the same year.
CREATE INDEX "cases_born" ON "cases" USING btree ("programme_id","county","birth_year") WHERE merged_into_id is null;
--> statement-breakpoint
ALTER TABLE "code_challenges" ADD COLUMN "choice_until" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "code_challenges" ADD COLUMN "chosen_at" timestamp with time zone;
