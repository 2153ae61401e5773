import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** A named table of a twin; the type parameter is the shape of its rows. */
export interface Table<Row> {
  readonly name: string;
  /** Never set: carries the row's type only. */
  readonly row?: Row;
}

export function table<Row>(name: string): Table<Row> {
  return { name };
}

/** What a twin remembers. Writes are staged until `commit`, so that a refused request leaves nothing behind. */
export interface Store {
  get<Row>(of: Table<Row>, id: string): Row | undefined;
  /** Every row in the order in which it was first written. */
  all<Row>(of: Table<Row>): Row[];
  put<Row>(of: Table<Row>, id: string, row: Row): void;
  /** Makes the staged writes lasting, as one line of the journal: all of them or none. */
  commit(): void;
  discard(): void;
  close(): void;
}

type Write = [table: string, id: string, row: unknown];

/**
 * Opens a store kept in an append-only journal of JSON lines. It is replayed at start, where a last line torn by a kill
 * is dropped, and rewritten shortened, so that it grows with the data and not with its history.
 */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const rows = new Map<string, Map<string, unknown>>();
  const apply = ([name, id, row]: Write) => {
    const of = rows.get(name) ?? new Map<string, unknown>();
    rows.set(name, of.set(id, row));
  };
  for (const write of replay(file)) apply(write);

  const shorter = `${file}.new`;
  const lines = [...rows].flatMap(([name, of]) => [...of].map(([id, row]) => JSON.stringify([[name, id, row]]) + "\n"));
  writeFileSync(shorter, lines.join(""));
  renameSync(shorter, file);
  const journal = openSync(file, "a");

  let staged: Write[] = [];
  let closed = false;
  const stagedRow = (name: string, id: string) => staged.findLast((write) => write[0] === name && write[1] === id)?.[2];
  return {
    get: <Row>(of: Table<Row>, id: string) => (stagedRow(of.name, id) ?? rows.get(of.name)?.get(id)) as Row | undefined,
    all: <Row>(of: Table<Row>) => {
      const current = new Map(rows.get(of.name));
      for (const [name, id, row] of staged) if (name === of.name) current.set(id, row);
      return [...current.values()] as Row[];
    },
    put: (of, id, row) => void staged.push([of.name, id, row]),
    commit: () => {
      // A request that outlives its twin leaves nothing, just as when the twin is killed.
      if (closed) staged = [];
      if (staged.length === 0) return;
      appendFileSync(journal, JSON.stringify(staged) + "\n");
      for (const write of staged) apply(write);
      staged = [];
    },
    discard: () => {
      staged = [];
    },
    close: () => {
      closed = true;
      closeSync(journal);
    },
  };
}

function replay(file: string): Write[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const whole = lines.slice(0, -1); // what follows the last line break was cut off by a kill
  return whole.flatMap((line) => JSON.parse(line) as Write[]);
}
