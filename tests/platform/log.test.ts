import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createLog, scrub } from "#app/platform/log.server.ts";

const dir = mkdtempSync(join(tmpdir(), "khanegi-log-"));
afterAll(() => rmSync(dir, { recursive: true }));

function logging() {
  const lines: string[] = [];
  const log = createLog({ level: "debug", stdout: false, sink: { write: (line: string) => void lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "null") as Record<string, unknown> };
}

// I17: none of these may ever be read in a log.
const canaries = {
  phone: "+989141234567",
  code: "482913",
  nationalId: "0499370899",
  card: "4242 4242 4242 4242",
  iban: "IR062960000000100324200001",
  token: "q3Vb0Zt5m8sYwXr2K9aLpN4uJ7cEoGfHdTiBvQxWzSk",
  password: "corsair-battery",
  cookie: "sid=q3Vb0Zt5m8sYwXr2K9aLpN4uJ7cEoGfHdTiBvQxWzSk",
  email: "niloofar@example.com",
};

describe("a log record", () => {
  it("holds the fields on the list and no others", () => {
    const { log, last } = logging();
    log.info(
      {
        requestId: "r-1",
        method: "GET",
        path: "/fa/v/ABC?token=x",
        status: 200,
        ms: 3,
        ...canaries,
        headers: canaries,
        body: "x",
      } as object,
      "request",
    );
    expect(last()).toEqual({
      level: "info",
      time: expect.any(String),
      requestId: "r-1",
      method: "GET",
      path: "/fa/v/ABC",
      status: 200,
      ms: 3,
      msg: "request",
    });
  });

  it("never holds a canary, wherever it slips in", () => {
    const { log, lines } = logging();
    for (const canary of Object.values(canaries).filter((one) => one !== canaries.password)) {
      const error = Object.assign(new Error(`bad value ${canary}`, { cause: new Error(`because of ${canary}`) }), {
        detail: canary,
        code: canary,
        parameters: [canary],
      });
      log.error({ err: error, reason: canary, path: `/fa/${canary}`, requestId: canary }, `failed for ${canary}`);
      log.error(error, `failed for ${canary}`);
      log.error(error);
      log.warn(`plain ${canary}`);
      log.info({ job: canary, provider: canary, address: canary }, "x");
      log.child({ phone: canary }).info("child");
    }
    const query = new Error(
      `Failed query: insert into people values ($1, $2)\nparams: ${canaries.password},${canaries.nationalId}`,
    );
    log.error({ err: query }, "failed");
    const all = lines.join("");
    expect(lines.length).toBeGreaterThan(40);
    for (const [name, canary] of Object.entries(canaries))
      expect(
        lines.filter((line) => line.includes(canary)),
        name,
      ).toEqual([]);
    expect(all).toContain("insert into people");
  });

  it("keeps what is needed of an error: its kind, its code, its place", () => {
    const { log, last } = logging();
    log.error({ err: Object.assign(new TypeError("no such cluster"), { code: "23505" }) }, "failed");
    const err = last().err as Record<string, string>;
    expect(err).toMatchObject({ type: "TypeError", code: "23505", message: "no such cluster" });
    expect(err.stack).toContain("log.test.ts");
    expect(err.stack).not.toContain("no such cluster");
    log.error({ err: "only a text 482913" }, "failed");
    expect(last().err).toEqual({ type: "string" });
  });

  it("is one line, without anything a terminal would obey", () => {
    const { log, lines } = logging();
    const bad = 'a\nb\r\n{"level":"info","msg":"forged"}\u001b[2J\u001b]0;x\u0007\u009b31m\u2028c';
    log.info({ path: bad, reason: bad }, bad);
    log.error({ err: new Error(bad) }, bad);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/);
      expect(line).not.toContain("\\u001b");
      expect(line).not.toContain("[2J");
      expect(JSON.parse(line).msg).not.toBe("forged");
    }
  });

  it("stays short", () => {
    expect(scrub("é ".repeat(1_000_000)).length).toBeLessThanOrEqual(500);
    const began = performance.now();
    for (const bait of ["a@".repeat(50_000), "1-".repeat(50_000), "\u001b[".repeat(50_000), "a".repeat(100_000)])
      scrub(bait);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it("goes to a file, whose folder is made", () => {
    const file = join(dir, "deep", "web.log");
    const log = createLog({ level: "info", file, stdout: false });
    log.info({ count: 1 }, "started");
    log.debug({ count: 2 }, "too small a thing");
    const lines = readFileSync(file, "utf8").trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: "info", count: 1, msg: "started" });
  });
});
