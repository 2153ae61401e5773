import { describe, expect, it } from "vitest";
import { newTotpSecret, totpAt, totpUri, verifyTotp } from "#app/platform/totp.server.ts";

const at = Date.parse("2026-11-23T12:00:10Z");
const step = Math.floor(at / 30_000);

describe("an authenticator's code", () => {
  const secret = newTotpSecret();
  const code = totpAt(secret, at);

  it("is taken now, a step early and a step late, and tells its step", () => {
    expect(verifyTotp(secret, code, null, at)).toBe(step);
    expect(verifyTotp(secret, code, null, at + 30_000)).toBe(step);
    expect(verifyTotp(secret, code, null, at - 30_000)).toBe(step);
    expect(verifyTotp(secret, code, null, at + 60_000)).toBeNull();
    expect(verifyTotp(secret, code, null, at - 60_000)).toBeNull();
  });

  it("is taken once, and none older after it", () => {
    expect(verifyTotp(secret, code, step, at)).toBeNull();
    expect(verifyTotp(secret, totpAt(secret, at - 30_000), step, at)).toBeNull();
    expect(verifyTotp(secret, totpAt(secret, at + 30_000), step, at)).toBe(step + 1);
    expect(verifyTotp(secret, code, step - 1, at)).toBe(step);
    expect(verifyTotp(secret, code, step + 100, at)).toBeNull();
  });

  it("is refused when it is wrong or no code at all", () => {
    const wrong = ((Number(code) + 1) % 1_000_000).toString().padStart(6, "0");
    for (const bad of [wrong, "", "12345", "1234567", "۱۲۳۴۵۶", "abcdef", `${code} `])
      expect(verifyTotp(secret, bad, null, at), bad).toBeNull();
    expect(verifyTotp(newTotpSecret(), code, null, at)).toBeNull();
  });

  it("follows RFC 6238", () => {
    // Appendix B, SHA-1, the last six of its eight digits.
    const known = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(totpAt(known, 59_000)).toBe("287082");
    expect(totpAt(known, 1_111_111_109_000)).toBe("081804");
    expect(totpAt(known, 20_000_000_000_000)).toBe("353130");
  });

  it("has a secret of its own and an address for the app", () => {
    expect(newTotpSecret()).not.toBe(secret);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri(secret, "نیلوفر 0914"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(uri.searchParams.get("issuer")).toBe("Khanegi");
  });
});
