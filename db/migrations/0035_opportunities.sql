CREATE TABLE "call_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"call_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text_sealed" text NOT NULL,
	"answered_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"occupation" text DEFAULT '' NOT NULL,
	"county" text DEFAULT '' NOT NULL,
	"since" timestamp with time zone DEFAULT market_now() NOT NULL,
	"told_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"body_id" uuid NOT NULL,
	"occupation" text NOT NULL,
	"county" text,
	"title_fa" text NOT NULL,
	"title_en" text NOT NULL,
	"text_fa" text NOT NULL,
	"text_en" text NOT NULL,
	"amount" text DEFAULT '' NOT NULL,
	"until" date NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "regional_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"county" text NOT NULL,
	"kind" text NOT NULL,
	"text_fa" text NOT NULL,
	"text_en" text NOT NULL,
	"source" text NOT NULL,
	"body_id" uuid NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
ALTER TABLE "call_answers" ADD CONSTRAINT "call_answers_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_answers" ADD CONSTRAINT "call_answers_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_subscriptions" ADD CONSTRAINT "call_subscriptions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_published_by_persons_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_closed_by_persons_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_notes" ADD CONSTRAINT "regional_notes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_notes" ADD CONSTRAINT "regional_notes_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_notes" ADD CONSTRAINT "regional_notes_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_answers_one" ON "call_answers" USING btree ("call_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_subscriptions_live" ON "call_subscriptions" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "calls_open" ON "calls" USING btree ("until","published_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "regional_notes_county" ON "regional_notes" USING btree ("county","written_at");