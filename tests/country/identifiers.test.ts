import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packOf } from "#app/country/index.ts";
import { phoneOf } from "#app/country/phone.ts";
import { localDigits } from "#app/platform/digits.ts";

const ir = packOf("ir").identifiers;
const tr = packOf("TR").identifiers;
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** Changing one digit must be noticed: that is what a check digit is for. */
function noticesEveryChangedDigit(read: (text: string) => string | null, valid: string, from = 0) {
  for (let place = from; place < valid.length; place += 1) {
    for (const digit of "0123456789") {
      if (digit === valid[place]) continue;
      expect(read(valid.slice(0, place) + digit + valid.slice(place + 1)), `${place} as ${digit}`).toBeNull();
    }
  }
}

describe("Iran", () => {
  test("national codes", () => {
    for (const code of ["0001234560", "9990000018"]) expect(ir.nationalCode(code)).toBe(code);
    expect(ir.nationalCode("۹۹۹۰۰۰۰۰۱۸")).toBe("9990000018");
    expect(ir.nationalCode("999-000001-8")).toBe("9990000018");
    expect(ir.nationalCode("001234560")).toBe("0001234560");
    for (const text of ["1111111111", "0001234561", "", "12", "00012345600", "000123456a"]) {
      expect(ir.nationalCode(text), text).toBeNull();
    }
    noticesEveryChangedDigit(ir.nationalCode, "9990000018");
    fc.assert(
      fc.property(digits(9), (stem) => {
        fc.pre(!/^(.)\1{8}$/.test(stem));
        const valid = [..."0123456789"].filter((check) => ir.nationalCode(stem + check) !== null);
        expect(valid).toHaveLength(1);
      }),
    );
  });

  test("ids of legal persons", () => {
    expect(ir.legalId("10380284790")).toBe("10380284790");
    expect(ir.legalId("۱۰۳۸۰۲۸۴۷۹۰")).toBe("10380284790");
    for (const text of ["10380284791", "1038028479", "11111111111", ""]) expect(ir.legalId(text), text).toBeNull();
    fc.assert(
      fc.property(digits(10), (stem) => {
        fc.pre(!/^(.)\1{9}$/.test(stem));
        expect([..."0123456789"].filter((check) => ir.legalId(stem + check) !== null)).toHaveLength(1);
      }),
    );
  });

  test("mobile numbers in every way they are written", () => {
    const forms = ["09121234567", "9121234567", "+989121234567", "00989121234567", "0912 123 45 67", "0912-123-4567"];
    for (const text of [...forms, "۰۹۱۲۱۲۳۴۵۶۷", "٠٩١٢١٢٣٤٥٦٧"]) expect(ir.mobile(text), text).toBe("+989121234567");
    const wrong = [
      "",
      "0912123456",
      "091212345678",
      "04533123456",
      "+905321234567",
      "call 09121234567",
      "０９１２１２３４５６７",
    ];
    for (const text of wrong) expect(ir.mobile(text), text).toBeNull();
    fc.assert(
      fc.property(digits(9), (rest) => {
        expect(ir.mobile(localDigits("fa", `09${rest}`))).toBe(`+989${rest}`);
      }),
    );
    expect(phoneOf("+49 30 12345678", "IR")).toBe("+493012345678");
  });

  test("a strange postal code warns and does not refuse", () => {
    expect(ir.postalCode("56169-15378")).toEqual({ value: "5616915378" });
    expect(ir.postalCode("۵۶۱۶۹۱۵۳۷۸")).toEqual({ value: "5616915378" });
    expect(ir.postalCode("1000000000")).toEqual({ value: "1000000000", warning: "postal-code.unlikely" });
    for (const text of ["", "561691537", "56169153789", "5616A15378"]) expect(ir.postalCode(text), text).toBeNull();
  });

  test("accounts", () => {
    expect(ir.iban("IR820540102680020817909002")).toBe("IR820540102680020817909002");
    expect(ir.iban("ir82 0540 1026 8002 0817 9090 02")).toBe("IR820540102680020817909002");
    expect(ir.iban("IR220000000000000000000001")).toBe("IR220000000000000000000001");
    for (const text of ["", "IR820540102680020817909003", "820540102680020817909002", "TR330006100519786457841326"]) {
      expect(ir.iban(text), text).toBeNull();
    }
    noticesEveryChangedDigit(ir.iban, "IR820540102680020817909002", 2);
  });
});

test("Türkiye reads its own", () => {
  expect(tr.nationalCode("10000000146")).toBe("10000000146");
  noticesEveryChangedDigit(tr.nationalCode, "10000000146");
  noticesEveryChangedDigit(tr.nationalCode, "12345678950");
  expect(tr.nationalCode("12345678950")).toBe("12345678950");
  expect(tr.legalId("1234567890")).toBe("1234567890");
  expect(tr.legalId("1234567891")).toBeNull();
  expect(tr.iban("TR33 0006 1005 1978 6457 8413 26")).toBe("TR330006100519786457841326");
  expect(tr.mobile("0532 123 45 67")).toBe("+905321234567");
  expect(tr.mobile("09121234567")).toBeNull();
  expect(tr.postalCode("34000")).toEqual({ value: "34000" });
  expect(tr.postalCode("99000")?.warning).toBe("postal-code.unlikely");
});
