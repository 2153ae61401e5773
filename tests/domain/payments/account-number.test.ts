import { describe, expect, it } from "vitest";
import { iran } from "#app/country/ir/pack.ts";
import { accountNumberOf, groupsOfFour, lastFour } from "#app/domain/payments/account-number.ts";

describe("an account number", () => {
  it("in the country's money is one of the country, in any digits and spacing", () => {
    const kept = "IR220000000000000000000001";
    for (const typed of [kept, "ir22 0000 0000 0000 0000 0000 01", "IR۲۲ ۰۰۰۰ ۰۰۰۰ ۰۰۰۰ ۰۰۰۰ ۰۰۰۰ ۰۱"])
      expect(accountNumberOf(iran, "IRR", typed)).toBe(kept);
    expect(accountNumberOf(iran, "IRR", "DE89370400440532013000")).toBeNull();
  });
  it("in other money is one of any country, by its check digits and length", () => {
    expect(accountNumberOf(iran, "EUR", "de89 3704 0044 0532 0130 00")).toBe("DE89370400440532013000");
    expect(accountNumberOf(iran, "USD", "IR220000000000000000000001")).toBe("IR220000000000000000000001");
    for (const wrong of ["DE89370400440532013001", "DE89", "89DE370400440532013000", "", "DE".padEnd(40, "8")])
      expect(accountNumberOf(iran, "EUR", wrong)).toBeNull();
  });
  it("is shown in groups of four, and known again by its end", () => {
    expect(groupsOfFour("DE89370400440532013000")).toEqual(["DE89", "3704", "0044", "0532", "0130", "00"]);
    expect(groupsOfFour("DE89370400440532013000").join("")).toBe("DE89370400440532013000");
    expect(lastFour("DE89370400440532013000")).toBe("3000");
  });
});
