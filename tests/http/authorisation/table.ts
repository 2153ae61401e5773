import { whose } from "./things.ts";
import type { Answer, Ask } from "./walk.server.ts";

/** Route → whose thing → who is answered what, in one line to be read. */
export type Table = Record<string, Record<string, string>>;

/** An answer in a word: its status, and where to when it sends to the threshold. */
export function wordOf({ status, to }: Answer): string {
  const threshold = /\/account\/(sign-in|second-factor(?:\/enrolment)?)(?:\?|$)/.exec(to)?.[1];
  return threshold ? `${status} ${threshold}` : String(status);
}

/** True if the answer let nothing happen. */
export const refused = (word: string) => Number(word.slice(0, 3)) >= 400 || / (sign-in|second-factor)$/.test(word);

/** The table of a walk, in the order of the routes. `names`: one visitor of each role. The largest group of a line is "everybody" or "everybody else". */
export function tableOf(answers: readonly { ask: Ask; word: string }[], names: readonly string[]): Table {
  const rowOf = (key: string) =>
    Object.fromEntries(
      (["-", ...whose] as const)
        .map((one) => [one, answers.filter(({ ask }) => ask.key === key && ask.whose === one)] as const)
        .filter(([, group]) => group.length > 0)
        .map(([one, group]) => [one, line(group, names)]),
    );
  return Object.fromEntries([...new Set(answers.map(({ ask }) => ask.key))].map((key) => [key, rowOf(key)]));
}

function line(answers: readonly { ask: Ask; word: string }[], names: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const { ask, word } of answers) groups.set(word, [...(groups.get(word) ?? []), ask.visitor.name]);
  const largest = [...groups].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
  const whole = names.every((name) => answers.some(({ ask }) => ask.visitor.name === name));
  return [...groups]
    .sort(([a], [b]) => (a === largest ? 1 : b === largest ? -1 : a < b ? -1 : 1))
    .map(
      ([word, who]) =>
        `${word}: ${whole && word === largest && who.length > 3 ? (groups.size === 1 ? "everybody" : "everybody else") : who.join(", ")}`,
    )
    .join("; ");
}
