CREATE TABLE "market_identities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name_fa" text NOT NULL,
	"name_en" text NOT NULL,
	"legal_id" text NOT NULL,
	"economic_code" text DEFAULT '' NOT NULL,
	"address_fa" text NOT NULL,
	"address_en" text NOT NULL,
	"postal_code" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "market_identities" ADD CONSTRAINT "market_identities_saved_by_persons_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;