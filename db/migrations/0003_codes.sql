ALTER TABLE "code_challenges" ADD COLUMN "code_sealed" text;--> statement-breakpoint
ALTER TABLE "code_challenges" ADD COLUMN "locale" text DEFAULT 'fa' NOT NULL;--> statement-breakpoint
ALTER TABLE "code_challenges" ADD COLUMN "guessed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "code_challenges_browser" ON "code_challenges" USING btree ("browser_hash","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "code_challenges_live" ON "code_challenges" USING btree ("phone_index","purpose") WHERE used_at is null and superseded_at is null;