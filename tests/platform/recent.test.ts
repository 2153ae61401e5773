import { describe, expect, it } from "vitest";
import { recent } from "#app/platform/recent.ts";

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("answers that may be a moment old", () => {
  it("are made once for a crowd, and anew when the moment is over", async () => {
    const ask = recent<number>(40, 10);
    let made = 0;
    const make = async () => {
      await soon(5);
      return ++made;
    };
    expect(await Promise.all(Array.from({ length: 20 }, () => ask("a", make)))).toEqual(Array(20).fill(1));
    expect(await ask("a", make)).toBe(1);
    await soon(60);
    expect(await ask("a", make)).toBe(2);
  });

  it("are each key's own, and no more are kept than said", async () => {
    const ask = recent<string>(10_000, 2);
    const made: string[] = [];
    const make = (key: string) => async () => {
      made.push(key);
      return key;
    };
    for (const key of ["a", "b", "c", "b", "a"]) expect(await ask(key, make(key))).toBe(key);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });

  it("are not kept when they failed", async () => {
    const ask = recent<string>(10_000, 2);
    await expect(ask("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await ask("a", async () => "yes")).toBe("yes");
  });
});
