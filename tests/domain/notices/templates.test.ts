import { describe, expect, it } from "vitest";
import { parts } from "#app/domain/notices/buying-words.ts";
import { type TemplateName, templates } from "#app/domain/notices/templates.ts";
import { words } from "#app/domain/notices/words.ts";
import { say } from "#app/platform/locale.ts";

const names = Object.keys(templates) as TemplateName[];
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const all = [
  ...names.flatMap((name) => [templates[name].subject, templates[name].text]),
  ...Object.values(parts),
  ...Object.values(words),
];

/** As long as such a fact usually is. */
const facts = {
  number: "KH-12345678",
  code: "123456",
  amount: "۱۲٬۵۰۰٬۰۰۰ تومان",
  until: "۱۲ آذر ۱۴۰۵، ۱۰:۳۰",
  date: "۱۲ آذر ۱۴۰۵",
  iban: "IR820540102680020817909002",
  holder: "تعاونی خانگی",
  shop: "غرفهٔ بهروز سرعینی‌فر",
  reference: "140509071234",
  tracking: "شمارهٔ رهگیری: 123456789012345678901234",
  refund: "۱۲٬۵۰۰٬۰۰۰ تومان به شما برمی‌گردد.",
};

describe("what is said", () => {
  it("names the same facts in both languages", () => {
    expect(all.filter(({ fa, en }) => places(fa).join() !== places(en).join())).toEqual([]);
  });

  it("keeps the house style: no exclamation marks, no Arabic letters, no Latin comma in Persian", () => {
    const bare = (text: string) => text.replace(/\{\w+\}/g, "");
    expect(all.filter(({ fa, en }) => /[!ىيكة]/.test(bare(fa) + en) || /[,?]/.test(bare(fa)))).toEqual([]);
    expect(all.filter(({ fa }) => /[a-zA-Z]/.test(bare(fa)))).toEqual([]);
  });

  it.each(names)("%s fits into three parts of an SMS in each language, its address aside", (name) => {
    const { text } = templates[name];
    expect(say("fa", text, facts).length).toBeLessThanOrEqual(3 * 67);
    expect(say("en", text, facts).length).toBeLessThanOrEqual(3 * 153);
  });

  it("comes at any hour only where it answers what was done a moment ago, by her or in her name", () => {
    expect(names.filter((name) => templates[name].urgent)).toEqual([
      "sign-in-code",
      "phone-code",
      "phone-left",
      "payout-account-changed",
      "payout-account-kept",
      "order-transfer",
      "proof-received",
      "order-confirmed",
      "order-confirmed-at-door",
      "order-cancelled-by-you",
      "payment-late",
      "consignment-called-off-by-you",
      "return-noted",
    ]);
  });
});
