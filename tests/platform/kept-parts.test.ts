import { describe, expect, it } from "vitest";
import { keptParts, pageBytes } from "#app/platform/kept-parts.ts";

describe("parts that are the same for everyone", () => {
  it("are made once for what they show, and stand in the page where they belong", () => {
    const kept = keptParts();
    let made = 0;
    const part = (text: string) =>
      kept(text, () => {
        made++;
        return `<li>${text}</li>`;
      });
    const page = () => pageBytes(`<ul>${part("گلیم")}${part("عسل")}</ul><p>${part("گلیم")}</p>`).toString();
    expect(page()).toBe("<ul><li>گلیم</li><li>عسل</li></ul><p><li>گلیم</li></p>");
    expect(page()).toBe(page());
    expect(made).toBe(2);
  });

  it("are each drawer's own", () => {
    const [one, other] = [keptParts(), keptParts()];
    expect(pageBytes(one("a", () => "1") + other("a", () => "2")).toString()).toBe("12");
  });

  it("are never missing from a page, however many were kept before", () => {
    const kept = keptParts();
    const first = () => kept("first", () => "یکی");
    first();
    const large = "x".repeat(1024 * 1024);
    let made = 0;
    for (let other = 0; other < 20; other++) kept(`other ${other}`, () => large);
    const again = kept("first", () => {
      made++;
      return "یکی";
    });
    expect(pageBytes(`<p>${again}</p>`).toString()).toBe("<p>یکی</p>");
    expect(made, "what was not used for longest had gone").toBe(1);
  });

  it("stay while they are used, whatever else comes and goes", () => {
    const kept = keptParts();
    let made = 0;
    const used = () =>
      kept("used", () => {
        made++;
        return "هست";
      });
    for (let other = 0; other < 60; other++) {
      kept(`passing ${other}`, () => "x".repeat(1024 * 1024));
      expect(pageBytes(used()).toString()).toBe("هست");
    }
    expect(made).toBe(1);
  });

  it("leave a page without any as it is", () => {
    expect(pageBytes("<p>سلام <!-- a note --></p>").toString()).toBe("<p>سلام <!-- a note --></p>");
  });
});
