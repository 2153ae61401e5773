CREATE TABLE "statement_formats" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank" text NOT NULL,
	"currency" text NOT NULL,
	"title_rows" smallint NOT NULL,
	"date_column" smallint NOT NULL,
	"amount_column" smallint NOT NULL,
	"reference_column" smallint NOT NULL,
	"description_column" smallint,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "statement_formats_bank" ON "statement_formats" USING btree ("bank","currency");