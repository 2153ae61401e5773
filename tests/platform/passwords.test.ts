import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/platform/errors.ts";
import { hashPassword, verifyPassword } from "#app/platform/passwords.server.ts";

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe("passwords", () => {
  it("are kept as Argon2id of the right cost, and known again however the letters were typed", async () => {
    const stored = await hashPassword("گبه\u200cی café");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, "گبه\u200cی cafe\u0301")).toBe(true);
    expect(await verifyPassword(stored, "گبه\u200cی cafe")).toBe(false);
    expect(await hashPassword("گبه\u200cی café")).not.toBe(stored);
  });

  it("of nobody take as long as of somebody, and are never right", async () => {
    const stored = await hashPassword("right");
    const time = async (of: string | null) => {
      const began = performance.now();
      expect(await verifyPassword(of, "wrong")).toBe(false);
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 9; i++) {
      known.push(await time(stored));
      unknown.push(await time(null));
    }
    // Two milliseconds against a hundred is what a missing check looks like; the machine's own noise is less than half.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });

  it("wait in a short line, and whoever finds it full is told to come back", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 200 }, () => verifyPassword(null, "x")));
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThan(100);
    for (const one of refused) expect(one.reason).toMatchObject({ code: "password.busy", status: 429, retryAfter: 5 });
    expect(refused[0]?.reason).toBeInstanceOf(Refusal);
    expect(await verifyPassword(null, "x")).toBe(false); // the line moves on
  });
});
