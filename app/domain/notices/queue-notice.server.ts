import { sql } from "drizzle-orm";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { type Facts, type Locale, say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type NoticeChannel, noticeChannels } from "#db/vocabulary.ts";
import { inTransaction } from "#db/writes.server.ts";
import { preferencesOf } from "./preferences.server.ts";
import { channelsFor, defaultPreferences, type QuietHours, quietUntil } from "./rules.ts";
import type { Template } from "./template.ts";
import { type TemplateName, templates } from "./templates.ts";
import { words } from "./words.ts";

export type NoticeBody = { subject: string; text: string; code: string | null; links: string[] };

type Wanted = {
  eventId: number;
  personId: string | null;
  channel: NoticeChannel;
  /** E.164 number, e-mail address, or the person's id for a notice in the app. */
  to: string;
  template: TemplateName;
  locale: Locale;
  facts: Facts;
  link?: string;
  code?: string;
  /** Where it answers what she did a moment ago or not, whatever is usual of its template. */
  urgent?: boolean;
  quiet?: QuietHours;
};

/**
 * Writes one notice and the job that sends it, once for each event, receiver and channel however often it is asked. What
 * would ring in quiet hours waits without a job until `releaseNotices` takes it up. Not a command: it is the reaction to
 * one, and tells nothing new.
 */
export async function queueNotice(ctx: Ctx, wanted: Wanted): Promise<void> {
  const { keys, boss, writes, country } = ctx.house;
  const { group, urgent } = templates[wanted.template];
  const hours = wanted.quiet ?? defaultPreferences.quiet;
  const mayWait = wanted.channel === "sms" && !(wanted.urgent ?? urgent);
  const notBefore = mayWait ? quietUntil(ctx.now, hours, country.timeZone) : null;
  const body = JSON.stringify(bodyOf(ctx, wanted, await saidBy(ctx, wanted.template)));
  await inTransaction(writes, async (tx) => {
    const [fresh] = await rowsOf<{ id: string }>(tx, sql`select uuidv7()::text as id`);
    if (!fresh) throw new Error("no id");
    const row = fresh.id;
    const seal = (column: string, text: string) => keys.encryptField(text, { table: "notices", column, row });
    const toIndex = keys.blindIndex(
      wanted.to,
      wanted.channel === "mail" ? "email" : wanted.channel === "sms" ? "phone" : "person",
    );
    // Only the feed reads a link from here; what is sent may hold a secret and stays sealed.
    const link = wanted.channel === "in-app" && wanted.link ? JSON.stringify(wanted.link) : null;
    const made = await rowsOf(
      tx,
      sql`insert into notices (id, event_id, person_id, channel, "group", to_sealed, to_index, template, locale, body_sealed, dedupe_key, not_before, link)
          values (${row}, ${wanted.eventId}, ${wanted.personId}, ${wanted.channel}, ${group}, ${seal("to_sealed", wanted.to)}, ${toIndex},
            ${wanted.template}, ${wanted.locale}, ${seal("body_sealed", body)},
            ${`${wanted.eventId}:${wanted.template}:${wanted.channel}:${toIndex}`}, ${notBefore?.toISOString() ?? null}::timestamptz, ${link}::jsonb)
          on conflict (dedupe_key) do nothing returning 1`,
    );
    if (made.length > 0 && !notBefore) await enqueue(boss, tx, "send-notice", { noticeId: row });
  });
}

/** What a template says: the programme's own sentences where it has written some, else those of the house. */
async function saidBy(ctx: Ctx, name: TemplateName): Promise<Pick<Template, "subject" | "text">> {
  const standard: Template = templates[name];
  if (standard.group !== "programme") return standard;
  const [own] = await rowsOf<{ row: SettingRow }>(
    ctx.db,
    sql`select rows->0 as row from setting_versions where setting = 'sentences' and subject = ${name} and valid_to is null and rows is not null
        order by valid_from desc limit 1`,
  );
  if (!own) return standard;
  const { subjectFa = "", subjectEn = "", textFa = "", textEn = "" } = own.row;
  return { subject: { fa: subjectFa, en: subjectEn }, text: { fa: textFa, en: textEn } };
}

/** The words as they go out: an SMS with its address, a letter signed, the feed's without, for there it is a button. */
function bodyOf(ctx: Ctx, wanted: Wanted, { subject, text }: Pick<Template, "subject" | "text">): NoticeBody {
  const { origin } = ctx.house.env;
  const { group } = templates[wanted.template];
  const { locale, channel } = wanted;
  const facts = { ...wanted.facts, code: wanted.code ?? "" };
  const link = wanted.link ? `${origin}${wanted.link}` : "";
  // A sentence that was left out leaves no gap.
  const said = say(locale, text, facts).replace(/ {2,}/g, " ").trim();
  const choice =
    wanted.personId && group !== "account"
      ? say(locale, words.mailChoice, { link: `${origin}${paths.noticePreferences(locale)}` })
      : "";
  const signed = [say(locale, words.mailSign), choice].filter(Boolean).join("\n");
  const lines = { "in-app": said, sms: [said, link].filter(Boolean).join("\n") };
  return {
    subject: say(locale, subject, facts),
    text: channel === "mail" ? `${lines.sms}\n\n${signed}` : lines[channel],
    code: wanted.code ?? null,
    links: link ? [link] : [],
  };
}

/** Somebody to tell: a person, or a guest who left a number with her order. */
export type Receiver = { personId: string | null; locale: Locale; phone: string | null; email: string | null };

export type Notice = {
  eventId: number;
  template: TemplateName;
  /** What fills the text; a function where it is written in her language: dates, sums, names. */
  facts: Facts | ((locale: Locale) => Facts);
  link?: (locale: Locale, channel: NoticeChannel) => string;
  urgent?: boolean;
};

/** Tells somebody by the channels she chose, or by some of them, in her language and outside her quiet hours. */
export async function noticeReceiver(
  ctx: Ctx,
  receiver: Receiver,
  { facts, link, ...notice }: Notice,
  only: readonly NoticeChannel[] = noticeChannels,
): Promise<void> {
  const { personId, locale } = receiver;
  const preferences = personId ? await preferencesOf(ctx.db, personId) : defaultPreferences;
  const addresses = { sms: receiver.phone, mail: receiver.email, "in-app": personId };
  for (const channel of channelsFor(templates[notice.template].group, preferences)) {
    const to = addresses[channel];
    if (!to || !only.includes(channel)) continue;
    await queueNotice(ctx, {
      ...notice,
      ...(link ? { link: link(locale, channel) } : {}),
      facts: typeof facts === "function" ? facts(locale) : facts,
      personId,
      locale,
      channel,
      to,
      quiet: preferences.quiet,
    });
  }
}

/** Tells one person by every channel she wants it by: text message, letter if an address is known, and in the app. */
export async function noticePerson(
  ctx: Ctx,
  personId: string,
  notice: Notice,
  only?: readonly NoticeChannel[],
): Promise<void> {
  const [person] = await rowsOf<{ locale: Locale; phone_sealed: string | null; email_sealed: string | null }>(
    ctx.db,
    sql`select locale, phone_sealed, email_sealed from persons where id = ${personId} and disabled_at is null`,
  );
  if (!person) return;
  const open = (column: string, sealed: string | null) =>
    sealed ? ctx.house.keys.decryptField(sealed, { table: "persons", column, row: personId }) : null;
  const receiver = {
    personId,
    locale: person.locale,
    phone: open("phone_sealed", person.phone_sealed),
    email: open("email_sealed", person.email_sealed),
  };
  await noticeReceiver(ctx, receiver, notice, only);
}

/** Tells one person in the app alone: what is no reason to ring. */
export async function noticeInApp(ctx: Ctx, personId: string, notice: Notice): Promise<void> {
  await noticePerson(ctx, personId, notice, ["in-app"]);
}
