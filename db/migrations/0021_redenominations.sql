CREATE TABLE "redenominations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"currency" text NOT NULL,
	"announced_on" date NOT NULL,
	"shown_from" date NOT NULL,
	"in_force_from" date NOT NULL,
	"old_ends_on" date NOT NULL,
	"source" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "redenominations_days" CHECK (announced_on <= shown_from and shown_from <= in_force_from and in_force_from < old_ends_on)
);
--> statement-breakpoint
ALTER TABLE "redenominations" ADD CONSTRAINT "redenominations_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redenominations" ADD CONSTRAINT "redenominations_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "redenominations_standing" ON "redenominations" USING btree ("currency") WHERE ended_at is null;--> statement-breakpoint
CREATE FUNCTION redenomination_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL
    OR (to_jsonb(NEW) - '{ended_at,ended_by}'::text[]) <> (to_jsonb(OLD) - '{ended_at,ended_by}'::text[]) THEN
    RAISE EXCEPTION 'the days of a change of unit are ended, never edited' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER redenominations_stand BEFORE UPDATE ON redenominations FOR EACH ROW EXECUTE FUNCTION redenomination_stands();
--> statement-breakpoint
CREATE TRIGGER redenominations_stay BEFORE DELETE OR TRUNCATE ON redenominations FOR EACH STATEMENT EXECUTE FUNCTION append_only();
