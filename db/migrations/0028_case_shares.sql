DROP INDEX "case_shares_live";--> statement-breakpoint
ALTER TABLE "case_shares" ADD COLUMN "task" text DEFAULT 'help' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_shares" ADD COLUMN "note_sealed" text;--> statement-breakpoint
ALTER TABLE "case_shares" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "case_shares" ADD COLUMN "answer_sealed" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "directorate_id" uuid;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_directorate_id_bodies_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_shares_given" ON "case_shares" USING btree ("from_body_id","asked_at");--> statement-breakpoint
CREATE INDEX "case_shares_batch" ON "case_shares" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "case_shares_live" ON "case_shares" USING btree ("case_id","body_id","task") WHERE ended_at is null;