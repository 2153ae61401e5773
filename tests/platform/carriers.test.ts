import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queueNotice } from "#app/domain/notices/queue-notice.server.ts";
import { sendNotice } from "#app/domain/notices/send-notice.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { sendSms } from "#app/platform/sms.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

const letters: Buffer[] = [];
const texts: { to: string; text: string; key: string | undefined; auth: string | undefined }[] = [];
let operatorSays = 200;
let smtp: SMTPServer;
const operator = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { to, text } = JSON.parse(body) as { to: string; text: string };
  texts.push({ to, text, key: String(request.headers["idempotency-key"]), auth: request.headers.authorization });
  response.writeHead(operatorSays).end();
});
let t: TestHouse;

beforeAll(async () => {
  smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push(Buffer.concat(parts));
        done();
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, "127.0.0.1", ready));
  await new Promise<void>((ready) => operator.listen(0, "127.0.0.1", ready));
  const smtpPort = (smtp.server.address() as AddressInfo).port;
  const smsPort = (operator.address() as AddressInfo).port;
  t = await testHouse({
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    SMTP_FROM: "Khanegi <post@example.org>",
    SMS_API_BASE: `http://127.0.0.1:${smsPort}`,
    SMS_API_KEY: "test-key",
    SMS_SENDER: "30001",
  });
});
afterAll(async () => {
  await t.close();
  await new Promise<void>((closed) => smtp.close(() => closed()));
  operator.close();
});

describe("a letter", () => {
  it("goes over SMTP with its Persian subject and text whole", async () => {
    await sendMail(t.house.env, {
      to: "mina@example.com",
      subject: "سفارش شما پرداخت شد",
      text: "سلام\nپیگیری",
      id: "n-1",
    });
    const letter = await simpleParser(letters.at(-1) ?? "");
    expect(letter).toMatchObject({ subject: "سفارش شما پرداخت شد", messageId: "<n-1@khanegi>" });
    expect(letter.text?.trim()).toBe("سلام\nپیگیری");
    expect(letter.to?.text).toBe("mina@example.com");
  });

  it("cannot be made to carry a header of somebody else's", async () => {
    await sendMail(t.house.env, {
      to: "mina@example.com",
      subject: "a\r\nBcc: evil@example.com",
      text: "b",
      id: "n-2",
    });
    expect(letters.at(-1)?.toString()).not.toMatch(/^Bcc:/im);
  });
});

describe("a text message", () => {
  it("is handed to the operator with its key, and a refusal is an error to be tried again", async () => {
    await sendSms(t.house.env, { to: "+989123456789", text: "کد", id: "n-3" });
    expect(texts.at(-1)).toEqual({ to: "+989123456789", text: "کد", key: "n-3", auth: "Bearer test-key" });
    operatorSays = 503;
    await expect(sendSms(t.house.env, { to: "+989123456789", text: "کد", id: "n-4" })).rejects.toThrow(/503/);
    operatorSays = 200;
  });
});

describe("a notice", () => {
  it("is queued once for one fact and receiver, sealed, sent once, and tried again when its carrier failed", async () => {
    const ctx = await t.ctxOf({ kind: "system", job: "test" });
    const [event] = await t.rows<{ id: number }>(
      "insert into events (kind, noun, noun_id, actor_kind) values ('test', 'order', '00000000-0000-7000-8000-000000000001', 'system') returning id::int as id",
    );
    const wanted = {
      eventId: event?.id ?? 0,
      personId: null,
      channel: "sms",
      to: "+989121112233",
      template: "order-confirmed",
      locale: "fa",
      facts: { number: "KH-TEST" },
      link: "/fa",
    } as const;
    await Promise.all([queueNotice(ctx, wanted), queueNotice(ctx, wanted), queueNotice(ctx, wanted)]);
    const rows = await t.rows<{ id: string; row: string }>("select id, row_to_json(n)::text as row from notices n");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toMatch(/9121112233|KH-TEST/);
    const id = rows[0]?.id ?? "";
    const before = texts.length;
    operatorSays = 500;
    await expect(sendNotice(ctx, id)).rejects.toThrow();
    operatorSays = 200;
    await sendNotice(ctx, id);
    await sendNotice(ctx, id);
    expect(texts.length - before).toBe(2);
    expect(texts.at(-1)?.text).toContain("KH-TEST");
    expect(await t.rows("select 1 from notices where status = 'sent' and deliveries = 1")).toHaveLength(1);
  });
});
