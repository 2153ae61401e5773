import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ReturnWhole } from "#app/domain/returns/queries.server.ts";
import { BuyerReturnActs } from "#app/domain/returns/ui/buyer-return.tsx";
import { Replacement } from "#app/domain/returns/ui/replacement.tsx";
import { ReturnCourse } from "#app/domain/returns/ui/return-course.tsx";
import { ReturnList } from "#app/domain/returns/ui/return-list.tsx";
import { SellerReturn } from "#app/domain/returns/ui/seller-return.tsx";
import { exchangeStateWords, words } from "#app/domain/returns/words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { exchangeStates, returnStates } from "#db/vocabulary.ts";

const at = "2026-11-28T08:00:00.000Z";
const one: ReturnWhole = {
  ...{ id: "1", line: "2", kind: "damaged", status: "asked", quantity: 2, orderNumber: "KH-1", currency: "IRR" },
  ...{
    title: { fa: "گلیم", en: "Kilim" },
    shop: { fa: "سارا", en: "Sara" },
    amount: "0",
    carriage: "0",
    worth: "5000",
  },
  ...{ askedAt: at, dueBy: at, overdue: false, answeredAt: null, sentAt: null, endedAt: null, restockedAt: null },
  ...{
    text: "پاره است",
    answer: "",
    verdict: "",
    tracking: null,
    hasShelf: true,
    exchange: null,
    refund: null,
    packed: [],
    photos: ["p"],
    before: [],
  },
};
const reply = {
  values: () => undefined,
  value: () => undefined,
  error: () => undefined,
  head: { errors: [], refusal: undefined },
};
const html = (element: JSX.Element, l: Locale) =>
  renderToStaticMarkup(<LocaleProvider locale={l}>{element}</LocaleProvider>);

describe.each(["fa", "en"] as const)("a return in %s", (l) => {
  it("shows what came back beside what had left", () => {
    const of = { ...one, packed: ["before-1", "before-2"] };
    const shown = html(<SellerReturn of={of} room="coop" reply={reply} />, l);
    expect(shown).toContain(words.photosPacked[l]);
    for (const name of ["p", "before-1", "before-2"]) expect(shown).toMatch(new RegExp(`<img src="[^"]*/${name}"`));
    expect(html(<SellerReturn of={one} room="coop" reply={reply} />, l)).not.toContain(words.photosPacked[l]);
  });

  it.each(returnStates)("is shown to each side when it is %s, with what each may do then", (status) => {
    const of = { ...one, status };
    const seller = html(<SellerReturn of={of} room="studio" reply={reply} />, l);
    const buyer = html(<BuyerReturnActs of={of} reply={reply} />, l);
    expect(html(<ReturnCourse of={of} pictureAt={(photo) => `/${photo}`} />, l)).toContain("پاره است");
    expect(seller.includes(words.answerPress[l])).toBe(status === "asked");
    expect(seller.includes(words.backPress[l])).toBe(["agreed", "sent", "disputed"].includes(status));
    expect(seller.includes(words.restockPress[l])).toBe(["refunded", "replacing", "exchanged"].includes(status));
    expect(buyer.includes(words.sendPress[l])).toBe(status === "agreed");
    expect(buyer.includes(words.dropPress[l])).toBe(["asked", "agreed", "disputed"].includes(status));
    const list = <ReturnList caption="x" returns={[of]} at={(id) => `/r/${id}`} empty={null} />;
    expect(html(list, l)).toContain('href="/r/1"');
  });

  it.each(exchangeStates)("shows an exchange that is %s to both, with what each may do then", (state) => {
    const shipped = state === "shipped" || state === "received";
    const status = state === "received" ? "exchanged" : shipped ? "replacing" : "sent";
    const exchange: NonNullable<ReturnWhole["exchange"]> = {
      ...{ status: state, variant: { fa: "۳ سال", en: "age 3" }, dueBy: at, answeredAt: null },
      ...{ carrier: "post", tracking: shipped ? "RR3" : null, follow: shipped ? "https://post.example/RR3" : null },
      shippedAt: shipped ? at : null,
    };
    const of: ReturnWhole = { ...one, status, exchange };
    const course = html(<ReturnCourse of={of} pictureAt={(photo) => `/${photo}`} />, l);
    expect(course).toContain(exchangeStateWords[state][l]);
    expect(course).toContain(exchange.variant[l]);
    expect(course.includes("https://post.example/RR3")).toBe(shipped);
    const seller = html(<SellerReturn of={of} room="studio" reply={reply} />, l);
    expect(seller.includes(words.exchangeAccept[l])).toBe(state === "asked");
    expect(seller.includes(words.exchangeGiveUp[l])).toBe(state === "held");
    expect(seller.includes(words.backExchangePress[l])).toBe(state === "held");
    const buyer = html(<BuyerReturnActs of={of} reply={reply} />, l);
    expect(buyer.includes(words.receivedPress[l])).toBe(state === "shipped");
  });

  it("asks the seller for the other piece once what was sold is back", () => {
    const exchange = {
      ...{ status: "held" as const, variant: { fa: "", en: "" }, dueBy: at, answeredAt: at, carrier: null },
      ...{ tracking: null, follow: null, shippedAt: null },
    };
    const of: ReturnWhole = { ...one, status: "replacing", exchange };
    const parcel = { carrier: "post", carrierName: "P", point: null };
    const carriers = [{ code: "post", name: "P", tracked: true }];
    const page = html(<Replacement room="coop" sending={{ of, carriers, parcel }} reply={reply} />, l);
    expect(page).toContain('name="tracking"');
    const over = { ...of, exchange: { ...exchange, status: "shipped" as const } };
    expect(html(<Replacement room="coop" sending={{ of: over, carriers, parcel }} reply={reply} />, l)).not.toContain(
      'name="tracking"',
    );
    expect(html(<SellerReturn of={of} room="coop" reply={reply} />, l)).toContain("/replacement");
    expect(html(<BuyerReturnActs of={of} reply={reply} />, l)).not.toContain(words.receivedPress[l]);
  });
});
