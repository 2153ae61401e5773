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
ALTER TABLE "agreements" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ended_by_body_id" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "figures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_change_id_agreement_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."agreement_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_change_signatures" ADD CONSTRAINT "agreement_change_signatures_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_dropped_by_persons_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_changes_one_waits" ON "agreement_changes" USING btree ("agreement_id") WHERE in_force_at is null and dropped_at is null;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_ended_by_body_id_bodies_id_fk" FOREIGN KEY ("ended_by_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;