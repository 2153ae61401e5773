ALTER TABLE "notice_preferences" DROP COLUMN "sms";--> statement-breakpoint
ALTER TABLE "notice_preferences" DROP COLUMN "mail";--> statement-breakpoint
ALTER TABLE "notice_preferences" DROP COLUMN "quiet";