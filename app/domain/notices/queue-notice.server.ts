import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { type Facts, type Locale, say } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { NoticeChannel } from "#db/vocabulary.ts";
import { inTransaction } from "#db/writes.server.ts";
import { type TemplateName, templates } from "./templates.ts";

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
};

/**
 * Writes one notice and the job that sends it, once for each event, receiver and channel however often it is asked. Not
 * a command: it is the reaction to one, and tells nothing new.
 */
export async function queueNotice(ctx: Ctx, wanted: Wanted): Promise<void> {
  const { keys, boss, writes, env } = ctx.house;
  const template = templates[wanted.template];
  const link = wanted.link ? `${env.origin}${wanted.link}` : "";
  const facts = { ...wanted.facts, link, code: wanted.code ?? "" };
  const body: NoticeBody = {
    subject: say(wanted.locale, template.subject, facts),
    text: say(wanted.locale, template.text, facts).trim(),
    code: wanted.code ?? null,
    links: link ? [link] : [],
  };
  await inTransaction(writes, async (tx) => {
    const [fresh] = await rowsOf<{ id: string }>(tx, sql`select uuidv7()::text as id`);
    if (!fresh) throw new Error("no id");
    const row = fresh.id;
    const seal = (column: string, text: string) => keys.encryptField(text, { table: "notices", column, row });
    const toIndex = keys.blindIndex(
      wanted.to,
      wanted.channel === "mail" ? "email" : wanted.channel === "sms" ? "phone" : "person",
    );
    const made = await rowsOf(
      tx,
      sql`insert into notices (id, event_id, person_id, channel, to_sealed, to_index, template, locale, body_sealed, dedupe_key, link)
          values (${row}, ${wanted.eventId}, ${wanted.personId}, ${wanted.channel}, ${seal("to_sealed", wanted.to)}, ${toIndex},
            ${wanted.template}, ${wanted.locale}, ${seal("body_sealed", JSON.stringify(body))},
            ${`${wanted.eventId}:${wanted.template}:${wanted.channel}:${toIndex}`}, ${wanted.link ? JSON.stringify(wanted.link) : null}::jsonb)
          on conflict (dedupe_key) do nothing returning 1`,
    );
    if (made.length > 0) await enqueue(boss, tx, "send-notice", { noticeId: row });
  });
}

type PersonNotice = { eventId: number; template: TemplateName; facts: Facts; link?: (locale: Locale) => string };
type Receiver = { locale: Locale; phone_sealed: string | null; email_sealed: string | null };

async function receiver(ctx: Ctx, personId: string): Promise<Receiver | null> {
  const [person] = await rowsOf<Receiver>(
    ctx.db,
    sql`select locale, phone_sealed, email_sealed from persons where id = ${personId} and disabled_at is null`,
  );
  return person ?? null;
}

const inHerLanguage = (personId: string, { link, ...notice }: PersonNotice, locale: Locale) => ({
  ...notice,
  personId,
  locale,
  ...(link ? { link: link(locale) } : {}),
});

/** Tells one person in the app alone: what is no reason to ring. */
export async function noticeInApp(ctx: Ctx, personId: string, notice: PersonNotice): Promise<void> {
  const person = await receiver(ctx, personId);
  if (person)
    await queueNotice(ctx, { ...inHerLanguage(personId, notice, person.locale), channel: "in-app", to: personId });
}

/** Tells one person by every channel she has: text message, letter if an address is known, and in the app. */
export async function noticePerson(ctx: Ctx, personId: string, notice: PersonNotice): Promise<void> {
  const person = await receiver(ctx, personId);
  if (!person) return;
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "persons", column, row: personId });
  const common = inHerLanguage(personId, notice, person.locale);
  await queueNotice(ctx, { ...common, channel: "in-app", to: personId });
  if (person.phone_sealed)
    await queueNotice(ctx, { ...common, channel: "sms", to: open("phone_sealed", person.phone_sealed) });
  if (person.email_sealed)
    await queueNotice(ctx, { ...common, channel: "mail", to: open("email_sealed", person.email_sealed) });
}
