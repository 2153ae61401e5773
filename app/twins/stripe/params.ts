import { invalid } from "./errors.ts";

/** A decoded parameter of a form with nested names, as Stripe's SDK sends it. */
export type Param = string | Param[] | Params;
export interface Params {
  readonly [name: string]: Param;
}

/** Decodes a form in parts: a file becomes its name, its type and its bytes in base64. */
export async function decodeParts(type: string, bytes: Uint8Array): Promise<Params> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  if (form === undefined) throw invalid("The form could not be read.", "file");
  const params: Record<string, Param> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") params[name] = value;
    else {
      const data = Buffer.from(await value.arrayBuffer()).toString("base64");
      params[name] = { name: value.name, type: value.type, data };
    }
  }
  return params;
}

type Tree = Map<string, Tree | string>;

/** Decodes `line_items[0][price_data][currency]=eur` into nested objects and lists. */
export function decodeParams(form: string | URLSearchParams): Params {
  const root: Tree = new Map();
  for (const [name, value] of new URLSearchParams(form)) {
    const steps = name.split("[").map((step) => step.replace(/\]$/, ""));
    if (steps.length > 12) throw invalid("Parameters are nested too deeply.", name);
    plant(root, steps, value, name);
  }
  return fromTree(root) as Params;
}

function plant(tree: Tree, steps: readonly string[], value: string, name: string): void {
  const [first, ...rest] = steps as [string, ...string[]];
  const step = first === "" ? String(tree.size) : first; // `expand[]=` appends
  if (rest.length === 0) return void tree.set(step, value);
  const below = tree.get(step) ?? new Map();
  if (typeof below === "string") throw invalid(`Invalid parameter: ${name}`, name);
  tree.set(step, below);
  plant(below, rest, value, name);
}

function fromTree(tree: Tree | string): Param {
  if (typeof tree === "string") return tree;
  const entries = [...tree].map(([step, below]) => [step, fromTree(below)] as const);
  if (tree.size > 0 && entries.every(([step]) => /^\d+$/.test(step))) return entries.map(([, param]) => param);
  return Object.fromEntries(entries);
}

/** The text of a parameter; an empty one counts as not given, as with Stripe. `at` is the name a complaint uses. */
export function text(params: Params, name: string, at = name): string | undefined {
  const value = own(params, name);
  if (value === undefined || value === "") return undefined;
  if (typeof value !== "string") throw invalid(`Invalid string: ${JSON.stringify(value)}`, at);
  return value;
}

export function needText(params: Params, name: string, at = name): string {
  const value = text(params, name, at);
  if (value === undefined) throw invalid(`Missing required param: ${at}.`, at, "parameter_missing");
  return value;
}

/** One of these words, or the first of them when nothing is given. */
export function choice(params: Params, name: string, words: readonly [string, ...string[]]): string {
  const value = text(params, name) ?? words[0];
  if (!words.includes(value)) throw invalid(`Invalid ${name}: must be one of ${words.join(", ")}`, name);
  return value;
}

/** A whole number of at least `least`. */
export function integer(params: Params, name: string, at = name, least = 1): number | undefined {
  const value = text(params, name, at);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw invalid(`Invalid integer: ${value}`, at, "parameter_invalid_integer");
  }
  if (number < least)
    throw invalid(`This value must be greater than or equal to ${least}.`, at, "parameter_invalid_integer");
  return number;
}

export function needInteger(params: Params, name: string, at = name, least = 1): number {
  const value = integer(params, name, at, least);
  if (value === undefined) throw invalid(`Missing required param: ${at}.`, at, "parameter_missing");
  return value;
}

export function flag(params: Params, name: string): boolean {
  return text(params, name) === "true";
}

/** The parameters under a name, none when it is absent. */
export function group(params: Params, name: string): Params {
  const value = own(params, name);
  if (value === undefined || value === "") return {};
  if (typeof value === "string" || Array.isArray(value)) throw invalid("Invalid object", name);
  return value;
}

/** The groups of a list such as `line_items`. */
export function groups(params: Params, name: string): Params[] {
  const value = own(params, name);
  if (value === undefined || value === "") return [];
  if (!Array.isArray(value)) throw invalid("Invalid array", name);
  return value.map((each, index) => {
    if (typeof each === "string" || Array.isArray(each)) throw invalid("Invalid object", `${name}[${index}]`);
    return each;
  });
}

/** The texts of a list such as `expand`. */
export function texts(params: Params, name: string): string[] {
  const value = own(params, name);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** Metadata within Stripe's limits (50 keys of 40 characters, values of 500); an empty value removes a key. */
export function metadata(params: Params, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  if (own(params, "metadata") === "") return {};
  const given = Object.entries(group(params, "metadata"));
  for (const [key, value] of given) {
    const at = `metadata[${key}]`;
    if (typeof value !== "string") throw invalid("Metadata values must be strings.", at);
    if (key.length > 40) throw invalid("Metadata keys must have up to 40 characters.", at);
    if (value.length > 500) throw invalid("Metadata values can have up to 500 characters.", at);
  }
  const after = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(given) }).filter(([, v]) => v !== ""),
  );
  if (Object.keys(after).length > 50) throw invalid("Metadata can have up to 50 keys.", "metadata");
  return after as Record<string, string>;
}

function own(params: Params, name: string): Param | undefined {
  return Object.hasOwn(params, name) ? params[name] : undefined;
}
