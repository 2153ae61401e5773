import { describe, expect, it } from "vitest";
import { createKeys, digestsEqual, hashToken, newCode, newToken } from "#app/platform/crypto.server.ts";

const secrets = { fieldKey: "f".repeat(40), indexKey: "i".repeat(40), signingKey: "s".repeat(40) };
const keys = createKeys(secrets);
const place = { table: "people", column: "national_id", row: "7" };

describe("encrypted fields", () => {
  it("open again at their own place only", () => {
    const stored = keys.encryptField("۰۴۹۹۳۷۰۸۹۹ 0499370899", place);
    expect(stored).not.toContain("0499370899");
    expect(keys.decryptField(stored, place)).toBe("۰۴۹۹۳۷۰۸۹۹ 0499370899");
    for (const other of [{ row: "8" }, { column: "iban" }, { table: "firms" }])
      expect(() => keys.decryptField(stored, { ...place, ...other })).toThrow();
  });

  it("never look the same twice, and notice every changed byte", () => {
    const stored = keys.encryptField("x", place);
    expect(keys.encryptField("x", place)).not.toBe(stored);
    const bytes = Buffer.from(stored.slice(2), "base64url");
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = changed[i]! ^ 1;
      expect(() => keys.decryptField(`1.${changed.toString("base64url")}`, place), `byte ${i}`).toThrow();
    }
    expect(() => keys.decryptField("1.AAAA", place)).toThrow();
    expect(() => keys.decryptField("", place)).toThrow();
  });

  it("are read under the old key and written under the new one", () => {
    const rotated = createKeys({ ...secrets, fieldKey: `2:${"n".repeat(40)},1:${secrets.fieldKey}` });
    const old = keys.encryptField("secret", place);
    expect(rotated.decryptField(old, place)).toBe("secret");
    expect(rotated.fieldIsOld(old)).toBe(true);
    const fresh = rotated.encryptField("secret", place);
    expect(rotated.fieldIsOld(fresh)).toBe(false);
    expect(() => keys.decryptField(fresh, place)).toThrow("no key");
    // The version is part of what is authenticated: it cannot be relabelled.
    expect(() => rotated.decryptField(fresh.replace(/^2/, "1"), place)).toThrow();
  });

  it("refuse weak or shared secrets at start", () => {
    expect(() => createKeys({ ...secrets, fieldKey: "short" })).toThrow("FIELD_KEY");
    expect(() => createKeys({ ...secrets, indexKey: secrets.fieldKey })).toThrow("differ");
  });
});

describe("keyed digests", () => {
  it("depend on the number, the purpose and the key", () => {
    const index = keys.blindIndex("+989140000001", "phone");
    expect(keys.blindIndex("+989140000001", "phone")).toBe(index);
    expect(keys.blindIndex("+989140000002", "phone")).not.toBe(index);
    expect(keys.blindIndex("+989140000001", "contact")).not.toBe(index);
    expect(createKeys({ ...secrets, indexKey: "j".repeat(40) }).blindIndex("+989140000001", "phone")).not.toBe(index);
  });

  it("bind a one-time code to its challenge", () => {
    expect(keys.hashCode("a", "123456")).toBe(keys.hashCode("a", "123456"));
    expect(keys.hashCode("b", "123456")).not.toBe(keys.hashCode("a", "123456"));
    // Joined without a separator these two would be one.
    expect(keys.hashCode("a1", "23456")).not.toBe(keys.hashCode("a", "123456"));
  });

  it("compare without caring for length", () => {
    expect(digestsEqual("abc", "abc")).toBe(true);
    expect(digestsEqual("abc", "abcd")).toBe(false);
    expect(digestsEqual("", "")).toBe(true);
  });
});

describe("tokens", () => {
  it("are long, different and hashed one way", () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(hashToken("a")).toBe(hashToken("a"));
    expect(hashToken("a")).not.toBe("a");
  });

  it("of a row can be made again, and survive a new signing key", () => {
    const token = keys.deriveToken("guest-order", "42");
    expect(keys.tokenMatches("guest-order", "42", token)).toBe(true);
    expect(keys.tokenMatches("guest-order", "43", token)).toBe(false);
    expect(keys.tokenMatches("other", "42", token)).toBe(false);
    const rotated = createKeys({ ...secrets, signingKey: `2:${"t".repeat(40)},1:${secrets.signingKey}` });
    expect(rotated.deriveToken("guest-order", "42")).not.toBe(token);
    expect(rotated.tokenMatches("guest-order", "42", token)).toBe(true);
  });

  it("codes are six digits, with zeros in front too", () => {
    const codes = Array.from({ length: 3000 }, newCode);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(2900);
  });
});

describe("signed strings", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const later = new Date("2026-11-23T12:10:00Z");

  it("give back what was signed until they expire", () => {
    const signed = keys.sign("flash", { code: "cart.kept", ق: 1 }, later);
    expect(keys.verify("flash", signed, now)).toEqual({ code: "cart.kept", ق: 1 });
    expect(keys.verify("flash", signed, later)).toBeNull();
    expect(keys.verify("return", signed, now)).toBeNull();
  });

  it("are refused when forged, cut or rubbish", () => {
    const signed = keys.sign("flash", ["a"], later);
    const [body, mac] = signed.split(".") as [string, string];
    const forged = Buffer.from(JSON.stringify([9e9, ["b"]])).toString("base64url");
    for (const bad of [`${forged}.${mac}`, body, `${body}.`, `.${mac}`, "", ".", "x.y", `${signed}x`, "a".repeat(9000)])
      expect(keys.verify("flash", bad, now), bad.slice(0, 40)).toBeNull();
    expect(createKeys({ ...secrets, signingKey: "z".repeat(40) }).verify("flash", signed, now)).toBeNull();
  });
});
