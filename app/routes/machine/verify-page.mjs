/** The hands and mouth of the page that verifies without a line; verify-core.mjs is its head. Inlined by verify.ts. */
import { judge, readInput, readList } from "./verify-core.mjs";

/** @typedef {import("./verify-core.mjs").Key} Key */
/** @typedef {import("./verify-core.mjs").List} List */
/** @typedef {import("./verify-core.mjs").Result} Result */
/** @typedef {Record<string, { fa: string, en: string }>} Named */

/** @type {{ at: string, origin: string, keys: Key[], lists: string[], words: Named, labels: Named, choices: Named }} */
const page = JSON.parse(document.getElementById("known")?.textContent ?? "");
/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const typed = /** @type {HTMLTextAreaElement} */ (at("typed"));
/** @type {"fa" | "en"} */
let l = new URLSearchParams(location.search).get("l") === "en" || !/^fa/.test(navigator.language) ? "en" : "fa";
if (new URLSearchParams(location.search).get("l") === "fa") l = "fa";
/** @param {string} name @param {Record<string, string>} [facts] */
const say = (name, facts = {}) => (page.words[name]?.[l] ?? name).replace(/\{(\w+)\}/g, (_, key) => facts[key] ?? "");
/** @param {string} iso */
const day = (iso) =>
  new Intl.DateTimeFormat(l === "fa" ? "fa-IR-u-ca-persian" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
  }).format(new Date(iso));

let keys = page.keys;
let keysAt = page.at;
/** @type {string[]} */
let lists = page.lists;
/** @type {Result | null} */
let shown = null;

/** Newer lists that were fetched at another visit. They are signed, so it matters not who kept them. */
const store = {
  read: () => {
    try {
      return /** @type {string[]} */ (JSON.parse(localStorage.getItem("lists") ?? "[]"));
    } catch {
      return [];
    }
  },
  write: () => {
    try {
      localStorage.setItem("lists", JSON.stringify(lists));
    } catch {}
  },
};

/** The newest of each list that our keys vouch for. @returns {Promise<List[]>} */
async function knownLists() {
  const read = await Promise.all([...lists, ...store.read()].map((jwt) => readList(jwt, keys)));
  /** @type {Map<string, List>} */
  const newest = new Map();
  for (const list of read) if (list && (newest.get(list.id)?.at ?? "") <= list.at) newest.set(list.id, list);
  return [...newest.values()];
}

/** @param {string} path @returns {Promise<string | null>} null where there is no line, or nothing there */
const fetched = (path) =>
  fetch(page.origin + path, {
    signal: AbortSignal.timeout(5000),
    headers: { Accept: "application/vc+jwt, application/json" },
  }).then(
    (answer) => (answer.ok ? answer.text() : null),
    () => null,
  );

/** Keys and lists as they are now; false where there is no line. */
async function refresh() {
  const set = await fetched("/.well-known/jwks.json");
  if (set === null) return false;
  keys = JSON.parse(set).keys;
  keysAt = new Date().toISOString();
  const fresh = await Promise.all(page.lists.map((_, index) => fetched(`/v/status/${index + 1}`)));
  lists = fresh.filter((jwt) => jwt !== null);
  store.write();
  return true;
}

async function verify() {
  const input = readInput(typed.value);
  at("result").hidden = false;
  at("result").textContent = say("working");
  // A line, where there is one, brings what is newest; without one what the page has is enough.
  const line = navigator.onLine !== false && (await refresh());
  const serial = input?.kind === "code" ? `${input.serial}.${input.h}.${input.sig}` : null;
  const jwt = line && serial ? await fetched(`/v/${serial}.jwt`) : null;
  shown = await judge(input, { keys, lists: await knownLists(), now: new Date(), ...(jwt ? { jwt } : {}) });
  draw();
}

/** @param {unknown} value @returns {string} */
function told(value) {
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "number") return value.toLocaleString(l === "fa" ? "fa-IR" : "en-GB");
  if (typeof value === "string") return page.choices[value]?.[l] ?? value;
  if (Array.isArray(value)) return value.map(told).join(l === "fa" ? "، " : ", ");
  if (typeof value !== "object" || value === null) return "";
  if ("county" in value) return String(/** @type {any} */ (value).place ?? value.county);
  return Object.entries(value)
    .map(([name, share]) => `${told(name)} ${told(share)}${l === "fa" ? "٪" : "%"}`)
    .join(l === "fa" ? "، " : ", ");
}

/** @param {any} names @returns {string} */
const nameOf = (names) =>
  (names?.find((/** @type {any} */ one) => one["@language"] === l) ?? names?.[0])?.["@value"] ?? "";

/** @param {string} tag @param {string} text @param {string} [look] */
const made = (tag, text, look = "") =>
  Object.assign(document.createElement(tag), { textContent: text, className: look });

/** @param {HTMLElement} list @param {string} name @param {string} value */
function line(list, name, value) {
  if (value) list.append(made("dt", name), made("dd", value));
}

function draw() {
  document.documentElement.lang = l;
  document.documentElement.dir = l === "fa" ? "rtl" : "ltr";
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-say]"))
    element.textContent = say(/** @type {HTMLElement} */ (element).dataset.say ?? "");
  at("known-at").textContent = say("keysAt", { date: day(keysAt) });
  if (!shown) return;
  const { state, serial, signer, said, listsAt } = shown;
  const result = at("result");
  const tone =
    state === "valid" || state === "signed"
      ? "good"
      : /expired|suspended|only|unreadable|unsupported/.test(state)
        ? "wait"
        : "bad";
  result.className = tone;
  result.replaceChildren(made("strong", say(state)), made("p", say(`${state}Text`, { issuer: signer?.[l] ?? "" })));
  const facts = document.createElement("dl");
  line(facts, say("serial"), serial ?? "");
  const subject = said?.credentialSubject;
  line(facts, say("name"), nameOf(subject?.name));
  line(facts, say("maker"), nameOf(subject?.maker?.name));
  line(facts, say("badge"), nameOf(subject?.badge?.name));
  line(facts, say("issuer"), signer?.[l] ?? "");
  line(facts, say("issued"), said ? day(said.validFrom) : "");
  line(facts, say("until"), said ? day(said.validUntil) : "");
  for (const { key, value, evidence } of subject?.attributes ?? [])
    line(facts, page.labels[key]?.[l] ?? key, `${told(value)} (${say(evidence)})`);
  if (facts.children.length > 0) result.append(facts);
  if (serial) result.append(made("p", listsAt ? say("listsAt", { date: day(listsAt) }) : say("noList"), "soft"));
}

/** @param {File} file a photograph of a code */
async function scan(file) {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  const found = Detector
    ? await new Detector({ formats: ["qr_code"] }).detect(await createImageBitmap(file)).catch(() => [])
    : null;
  at("scan-said").textContent = found === null ? say("noScanner") : found.length === 0 ? say("noCode") : "";
  if (found?.[0]) {
    typed.value = found[0].rawValue;
    await verify();
  }
}

at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void verify();
});
at("scan").addEventListener("change", (event) => {
  const [file] = /** @type {HTMLInputElement} */ (event.target).files ?? [];
  if (file) void scan(file);
});
at("tongue").addEventListener("click", () => {
  l = l === "fa" ? "en" : "fa";
  draw();
});
draw();
const asked = decodeURIComponent(location.hash.slice(1));
if (asked) {
  typed.value = asked;
  void verify();
}
