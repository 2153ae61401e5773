import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { react } from "#app/jobs/reactions.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard } from "./sold-parcel.ts";

const letters: Buffer[] = [];
let smtp: SMTPServer;
let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
let maker: Awaited<ReturnType<ReturnType<typeof noticeBoard>["maker"]>>;

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
  const { port } = smtp.server.address() as AddressInfo;
  t = await testHouse({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: "Khanegi <post@example.org>" });
  board = noticeBoard(t);
  maker = await board.maker();
});
afterAll(async () => {
  await t.close();
  await new Promise<void>((closed) => smtp.close(() => closed()));
});

describe("a buyer's letter", () => {
  it.each([
    [
      "fa",
      (number: string) => `بستهٔ سفارش ${number} در راه است`,
      (number: string) => `غرفهٔ گلاب بستهٔ سفارش ${number} را فرستاد. شمارهٔ رهگیری: 998877665544`,
      "خانگی",
    ],
    [
      "en",
      (number: string) => `A parcel of order ${number} is on its way`,
      (number: string) => `Golab has sent a parcel of order ${number}. Tracking number: 998877665544`,
      "Khanegi",
    ],
  ] as const)(
    "comes once over SMTP, its subject and text whole, with the way to her order (%s)",
    async (locale, subject, text, sign) => {
      const email = `${locale}@example.com`;
      const order = await board.order(maker, { locale, email });
      await t.rows(`update consignments set tracking = '998877665544' where id = '${order.parcel}'`);
      const event = await board.event("consignment.shipped", "consignment", order.parcel, { order: order.id });
      await react(await board.system(), event);
      await settleAll(t.house);
      await react(await board.system(), event);
      await settleAll(t.house);
      const parsed = await Promise.all(letters.map((letter) => simpleParser(letter)));
      const hers = parsed.filter(({ to }) => to?.text === email);
      expect(hers).toHaveLength(1);
      const [mail] = await t.rows<{ id: string }>(
        `select id from notices where event_id = ${event} and channel = 'mail' and status = 'sent' and deliveries = 1`,
      );
      expect(hers[0]).toMatchObject({ subject: subject(order.number), messageId: `<${mail?.id}@khanegi>` });
      const [said, link, blank, signed, ...rest] = (hers[0]?.text ?? "").trimEnd().split("\n");
      expect([said, blank, signed, rest]).toEqual([text(order.number), "", sign, []]);
      expect(link).toMatch(new RegExp(`^${t.house.env.origin}/${locale}/orders/${order.number}\\?token=\\S+$`));
    },
  );

  it("tells who has an account where she chooses what she is told", async () => {
    const buyer = await board.person("en");
    const order = await board.order(maker, { locale: "en", email: "chooses@example.com", buyer: buyer.id });
    await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
    await settleAll(t.house);
    const parsed = await Promise.all(letters.map((letter) => simpleParser(letter)));
    expect(parsed.find(({ to }) => to?.text === "chooses@example.com")?.text).toContain(
      `${t.house.env.origin}/en/account/notices/preferences`,
    );
  });
});
