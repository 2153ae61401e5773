import { describe, expect, it } from "vitest";
import { type Import, readSources, rings } from "./architecture/sources.ts";

/** The law of the floors (docs/architecture.md), read off the files. No database, no server, under a second. */

const code = readSources(["app", "db"], /\.(ts|tsx|mjs)$/);
const styles = readSources(["app"], /\.css$/);
const tests = readSources(["tests"], /\.(ts|tsx|mjs)$/);

type Floor = keyof typeof law;

/** What each floor may import: values, and besides them what only types may come from. */
const law = {
  vocabulary: { values: [] },
  db: { values: ["vocabulary", "db"] },
  platform: { values: ["vocabulary", "platform"] },
  "platform.server": { values: ["vocabulary", "db", "platform", "platform.server"] },
  country: { values: ["platform", "country"] },
  ui: { values: ["platform", "ui"] },
  domain: { values: ["vocabulary", "platform", "country", "domain"], types: ["db", "domain.server"] },
  "domain.server": {
    values: ["vocabulary", "db", "platform", "platform.server", "country", "domain", "domain.server"],
  },
  "domain/ui": {
    values: ["vocabulary", "platform", "ui", "domain", "domain/ui"],
    types: ["country", "db", "domain.server"],
  },
  routes: {
    values: ["platform", "country", "ui", "domain", "domain.server", "domain/ui", "routes"],
    types: ["vocabulary", "platform.server"],
  },
  jobs: { values: ["vocabulary", "platform", "platform.server", "domain", "domain.server", "jobs"] },
  /** Stand-ins for other people's computers: they know nothing of ours. */
  twins: { values: ["platform", "twins"] },
  /** Judges of the whole: they read everything and nothing reads them. */
  invariants: {
    values: ["vocabulary", "db", "platform", "platform.server", "country", "domain", "domain.server", "invariants"],
  },
  /** Programmes that fill, copy or open the house: they stand outside and use all of it. */
  programmes: {
    values: ["vocabulary", "db", "platform", "platform.server", "country", "domain", "domain.server", "programmes"],
  },
  entries: {
    values: [
      "vocabulary",
      "db",
      "platform",
      "platform.server",
      "domain.server",
      "routes",
      "jobs",
      "programmes",
      "entries",
    ],
  },
} as const satisfies Record<string, { values: readonly string[]; types?: readonly string[] }>;

/** Single doors in the walls, each with its reason. One that nobody uses any more fails the test. */
const exceptions: readonly { from: RegExp; to: RegExp; because: string }[] = [
  {
    from: /^app\/platform\/(house|context)\.server\.ts$/,
    to: /^app\/country\/(index|pack)\.ts$/,
    because: "the house is opened in one country",
  },
  {
    from: /^app\/ui\/county-map\.tsx$/,
    to: /^app\/country\/\w+\/geo\/[\w.-]+\.json$/,
    because: "outlines of counties are data to be drawn",
  },
  {
    from: /^app\/domain\/identity\/demo-accounts\.server\.ts$/,
    to: /^db\/village\/people\.ts$/,
    because: "the demo's people are told of where they are listed",
  },
  {
    from: /^app\/(routes\/|root\.tsx$)/,
    to: /^app\/platform\/(doors|context|crypto)\.server\.ts$/,
    because: "doors, the system's context and new form keys; nothing else of the server",
  },
  {
    from: /^app\/routes\/machine\/dev-settle\.ts$/,
    to: /^app\/jobs\/worker\.server\.ts$/,
    because: "demo mode's way to run what is due",
  },
  {
    from: /^app\/jobs\/reactions\.server\.ts$/,
    to: /^db\/reads\.server\.ts$/,
    because: "the event that was told is read where its listeners are found",
  },
];

/** Lowest first: a noun may import those before it, never one after it. */
const nouns = [
  ...["identity", "terms", "media", "currencies", "ledger", "indications", "clusters"],
  ...["programmes", "cases", "eligibility"],
  ...["agreements", "handovers", "body-services"],
  ...["assessments", "trainings", "counselling", "rights"],
  "producers",
  ...["doubles", "rosters"],
  ...["cooperatives", "catalogue", "quality"],
  ...["pioneers", "work-orders", "opportunities"],
  ...["badges", "passports", "shipping"],
  ...["commission", "coupons"],
  ...["cart", "payments"],
  ...["disputes", "payouts"],
  "orders",
  ...["invoices", "problems", "returns"],
  ...["monitoring", "outcomes"],
  "statements",
  "reconciliation",
  ...["shops", "reports"],
  ...["reviews", "services", "wholesale", "programme"],
  ...["messaging", "notices"],
  "settings",
  "audit",
];

function floorOf(path: string): Floor {
  const server = /\.server\.\w+$/.test(path);
  if (/^db\/vocabulary(-\w+)?\.ts$/.test(path)) return "vocabulary";
  if (/^db\/(village|bench)\/|^db\/(seed|backup|restore)/.test(path)) return "programmes";
  if (path.startsWith("db/")) return "db";
  if (/^app\/(root\.tsx|speech\.ts)$/.test(path)) return "routes";
  const [, folder = "", , third] = path.split("/");
  if (folder === "platform") return server ? "platform.server" : "platform";
  if (folder === "domain") return third === "ui" ? "domain/ui" : server ? "domain.server" : "domain";
  return folder in law ? (folder as Floor) : "entries";
}

const isOurs = ({ to }: Import) => /^(app|db)\/.*\.\w+$/.test(to) && !to.endsWith(".css");
const ours = code.flatMap(({ imports }) => imports.filter(isOurs));
const say = ({ from, to, typeOnly }: Import) => `${from} → ${to}${typeOnly ? " (type)" : ""}`;
const isException = ({ from, to }: Import) => exceptions.some((one) => one.from.test(from) && one.to.test(to));
const packages = (wanted: RegExp, allowed: (from: string, to: string) => boolean) =>
  code.flatMap(({ imports }) => imports.filter(({ from, to }) => wanted.test(to) && !allowed(from, to)).map(say));
const mentions = (wanted: RegExp, where: (path: string) => boolean) =>
  code
    .filter(({ path, code: text }) => where(path) && wanted.test(text))
    .map(({ path, code: text }) => `${path}: ${wanted.exec(text)?.[0]}`);

describe("the floors", () => {
  it("reads the whole house", () => {
    expect(code.length).toBeGreaterThan(300);
    expect(ours.length).toBeGreaterThan(1000);
  });

  it("imports only go down", () => {
    const broken = ours.filter((one) => {
      const { values, types = [] }: { values: readonly string[]; types?: readonly string[] } = law[floorOf(one.from)];
      const to = floorOf(one.to);
      return !values.includes(to) && !(one.typeOnly && types.includes(to)) && !isException(one);
    });
    expect(broken.map(say)).toEqual([]);
  });

  it("every exception is still needed", () => {
    expect(
      exceptions
        .filter((one) => !ours.some(({ from, to }) => one.from.test(from) && one.to.test(to)))
        .map(({ because }) => because),
    ).toEqual([]);
  });

  it("the business does not know the doors", () => {
    expect(
      ours.filter(({ from, to }) => from.startsWith("app/domain/") && to === "app/platform/doors.server.ts").map(say),
    ).toEqual([]);
  });

  it("a noun knows only the nouns below it", () => {
    const rank = (path: string) => nouns.indexOf(path.split("/")[2] ?? "");
    const domain = ours.filter(({ from, to }) => from.startsWith("app/domain/") && to.startsWith("app/domain/"));
    expect(domain.filter(({ from }) => rank(from) < 0).map(say)).toEqual([]);
    expect(domain.filter(({ from, to }) => rank(to) > rank(from)).map(say)).toEqual([]);
  });

  it("no file imports itself by a detour", () => {
    expect(rings(code)).toEqual([]);
  });

  it("no barrels: index files are the registries, and re-exports are few", () => {
    const registries = [
      "app/country/index.ts",
      "app/domain/payments/providers/index.server.ts",
      "app/jobs/index.server.ts",
      "db/village/index.ts",
      "app/domain/badges/criteria/index.ts",
    ];
    expect(
      code
        .map(({ path }) => path)
        .filter((path) => /\/index\.(server\.)?tsx?$/.test(path) && !registries.includes(path)),
    ).toEqual([]);
    const mayPassOn = ["app/entry.server.tsx", "db/schema/all.ts"];
    expect(ours.filter(({ from, reExport }) => reExport && !mayPassOn.includes(from)).map(say)).toEqual([]);
  });
});

describe("who may speak to whom outside", () => {
  it("the framework stays at the doors", () => {
    const doors =
      /^app\/(routes\/|entry\.|root\.tsx|boot\.server\.ts|(describe-routes|handlers)\.server\.ts|routes(-\w+)?\.ts|vite\.config\.ts|platform\/(doors|context|session)\.server\.ts)|\.tsx$/;
    const allowed = (from: string, to: string) =>
      doors.test(from) || (to === "@remix-run/form-data-parser" && from === "app/platform/uploads.server.ts");
    expect(packages(/^@remix-run\//, allowed)).toEqual([]);
  });

  it("pictures are decoded in one process, cards are charged in the rail's own files", () => {
    expect(
      packages(/^sharp$/, (from) =>
        /^app\/platform\/(decoder|images[\w-]*\.server)\.ts$|^db\/village\/art\/sheet\.ts$/.test(from),
      ),
    ).toEqual([]);
    expect(
      packages(/^stripe$/, (from) => /^app\/domain\/payments\/providers\/stripe(-\w+)?\.server\.ts$/.test(from)),
    ).toEqual([]);
  });

  it("the environment is read in one file, and by the programmes that start others", () => {
    const may =
      /^(db\/|app\/platform\/env\.server\.ts$|app\/(start|prepare|print-routes|build)\.mjs$|app\/twins\/main\.ts$)/;
    expect(mentions(/\bprocess\.env\b/, (path) => !may.test(path))).toEqual([]);
  });

  it("tables reach the browser as types only", () => {
    const broken = ours.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("app/") && !/\.server\.\w+$/.test(from) && to.startsWith("db/schema/") && !typeOnly,
    );
    expect(broken.map(say)).toEqual([]);
  });

  it("a query for anybody's things is for the office alone", () => {
    const broken = code
      .filter(({ path }) => path.startsWith("app/routes/") && !path.startsWith("app/routes/office/"))
      .filter(({ code: text }) => /import[^;]*\bany[A-Z]\w*[^;]*from "#app\/domain/.test(text));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });
});

describe("how it is written", () => {
  it("the business has no clock and no dice of its own", () => {
    // `new Date(text)` reads an instant that was stored; without a word in it, it would be a clock.
    expect(
      mentions(/\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(/, (path) => path.startsWith("app/domain/")),
    ).toEqual([]);
  });

  it("nothing is laid out by left and right", () => {
    const classes =
      /(?<![\w-])(?:-?(?:m|p|scroll-m|scroll-p)[lr]|-?(?:left|right)|rounded-[lr]|rounded-[tb][lr]|border-[lr])-(?:\d|\[|\(|auto\b|px\b|full\b)|(?<![\w-])(?:text|float|clear)-(?:left|right)\b/;
    expect(mentions(classes, (path) => path.startsWith("app/"))).toEqual([]);
    const properties =
      /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;
    expect(
      styles
        .filter(({ code: text }) => properties.test(text))
        .map(({ path, code: text }) => `${path}: ${properties.exec(text)?.[0]}`),
    ).toEqual([]);
  });

  it("no file is longer than 300 lines", () => {
    const words = /(^|[/-])words\.ts$|^db\/village\//;
    const long = code.filter(({ path, text }) => !words.test(path) && text.split("\n").length > 301);
    expect(long.map(({ path, text }) => `${path}: ${text.split("\n").length}`)).toEqual([]);
  });
});

describe("commands", () => {
  const isCommand = (text: string) => /^export const \w+ = command(Together)?\(/m.test(text);
  const files = code.filter(({ path, code: text }) => path.startsWith("app/domain/") && isCommand(text));

  it("are one to a file; the system's half of the same act may stand beside it", () => {
    const peoples = (text: string) =>
      [...text.matchAll(/command(?:Together)?\(\{\s*name: "([^"]+)",\s*who: (\w+)/g)].filter(
        ([, , who]) => who !== "system",
      );
    expect(files.filter(({ code: text }) => peoples(text).length > 1).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path }) => !path.endsWith(".server.ts")).map(({ path }) => path)).toEqual([]);
  });

  it("do not call each other: they share steps", () => {
    const paths = new Set(files.map(({ path }) => path));
    // An errand runs commands and talks to the world in between; it is no command itself.
    const broken = files.flatMap(({ imports }) =>
      imports.filter(({ to, typeOnly }) => !typeOnly && paths.has(to)).map(say),
    );
    expect(broken).toEqual([]);
  });

  it("what is made under a form's key is looked for by the sixth invariant", () => {
    const nouns = files.flatMap(({ code: text }) =>
      [...text.matchAll(/once: \{\s*noun: "([a-z-]+)"/g)].map(([, noun]) => noun!),
    );
    const known = code.find(({ path }) => path === "app/invariants/i06-acts-exist.ts")?.code ?? "";
    expect(nouns.length).toBeGreaterThan(30);
    const isKnown = (noun: string) =>
      known.includes(`${/-/.test(noun) ? `"${noun}"` : noun}: "`) || known.includes(`'${noun}'`);
    expect([...new Set(nouns)].filter((noun) => !isKnown(noun))).toEqual([]);
  });

  it("each have a test that runs it", () => {
    const tested = new Set(tests.flatMap(({ imports }) => imports.map(({ to }) => to)));
    expect(files.map(({ path }) => path).filter((path) => !tested.has(path))).toEqual([]);
  });
});
