import { sql } from "drizzle-orm";
import type { z } from "zod";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction, type Tx } from "#db/writes.server.ts";
import type { Actor, Who } from "./actor.ts";
import {
  type Command,
  codeOf,
  digestOf,
  eventOf,
  type NewEvent,
  parse,
  type Run,
  worthAnotherTry,
  writeEvents,
} from "./command.server.ts";
import type { Ctx, House } from "./context.server.ts";
import { Invalid, Refusal } from "./errors.ts";
import { together } from "./together.server.ts";

type Call<A extends Actor, Input> = { ctx: Ctx; actor: A; input: Input };

/** One of those whose turn it is in a transaction that several share. */
export type Turn<A extends Actor, Input, Held> = Call<A, Input> &
  Pick<Run<A>, "tx" | "now" | "newId"> & { held: Held | null; tell(...what: Parameters<Run<A>["tell"]>): void };

type No = Refusal | Invalid;

type Definition<A extends Actor, Input extends z.ZodType, Result, Held> = {
  name: string;
  who: Who<A>;
  input: Input;
  /** As in `command`: what is made, and how the same key is answered again. */
  once: {
    noun: string;
    scope(ctx: Ctx, input: z.output<Input>): string;
    again(ctx: Ctx, id: string): Promise<Result>;
  };
  prepare(ctx: Ctx, actor: A, input: z.output<Input>): Promise<void>;
  /** Says of whom the transaction must be her own: who takes what only undoing everything gives back. */
  apart(input: z.output<Input>): boolean;
  /**
   * Locks what each is about, in one order for all: the second sender of a key waits here for the first. With `waits` false
   * those that are locked already are left out, and get a transaction of their own.
   */
  hold(tx: Tx, calls: readonly Call<A, z.output<Input>>[], waits: boolean): Promise<(Held | null)[]>;
  /** Does it for all, or says no to some, for whom nothing may then have been written. What it throws undoes everything. */
  run(tx: Tx, turns: readonly Turn<A, z.output<Input>, Held>[]): Promise<(Result | No)[]>;
};

type Outcome<Result> = { value: Result } | { no: No } | { madeBefore: string };

/** Enough at once to spread what every transaction costs, few enough that nobody waits for long. */
const share = { lanes: 2, most: 16 };

/** So that those to whom all was refused leave nothing behind. */
class NothingDone<Result> extends Error {
  constructor(readonly outcomes: (Outcome<Result> | null)[]) {
    super("nothing was done");
  }
}

/**
 * A command that creates, for the rush: calls that arrive at the same time share a transaction, each with its own answer
 * (decision 0031). Whoever cannot share, and everybody if the shared transaction fails, is done alone, as by `command`.
 */
export function commandTogether<A extends Actor, Input extends z.ZodType, Result, Held>(
  definition: Definition<A, Input, Result, Held>,
): Command<Input, Result> {
  type One = Call<A, z.output<Input>>;
  const houses = new WeakMap<House, (call: One) => Promise<Outcome<Result> | null>>();
  const joining = (house: House) => {
    const known = houses.get(house) ?? together((calls: One[]) => shared(definition, calls), share);
    houses.set(house, known);
    return known;
  };
  const perform = async (ctx: Ctx, raw: unknown): Promise<Result> => {
    const actor = definition.who.admit(ctx.actor);
    const input = parse(definition.input, raw);
    await definition.prepare(ctx, actor, input);
    const call = { ctx, actor, input };
    const outcome =
      (definition.apart(input) ? null : await joining(ctx.house)(call)) ?? (await alone(definition, call));
    if ("no" in outcome) throw outcome.no;
    return "madeBefore" in outcome ? definition.once.again(ctx, outcome.madeBefore) : outcome.value;
  };
  return Object.assign(perform, { commandName: definition.name, roles: definition.who.roles, input: definition.input });
}

/** Null for those who have to be done alone: all of them, if anything went wrong. */
async function shared<A extends Actor, Input extends z.ZodType, Result, Held>(
  definition: Definition<A, Input, Result, Held>,
  calls: readonly Call<A, z.output<Input>>[],
): Promise<(Outcome<Result> | null)[]> {
  // Of one asker the second is done after the first: it may be the same form, or another about what the first took.
  const scopes = calls.map(({ ctx, input }) => definition.once.scope(ctx, input));
  const first = calls.filter((_, index) => scopes.indexOf(scopes[index]!) === index);
  const outcomes = await attempt(definition, first).catch(() => null);
  return calls.map((call) => outcomes?.[first.indexOf(call)] ?? null);
}

async function alone<A extends Actor, Input extends z.ZodType, Result, Held>(
  definition: Definition<A, Input, Result, Held>,
  call: Call<A, z.output<Input>>,
): Promise<Outcome<Result>> {
  for (let tries = 1; ; tries++) {
    try {
      const [outcome] = await attempt(definition, [call]);
      return outcome!;
    } catch (error) {
      if (tries === 3 || !(worthAnotherTry(error) || isKeyTaken(error))) throw error;
    }
  }
}

async function attempt<A extends Actor, Input extends z.ZodType, Result, Held>(
  definition: Definition<A, Input, Result, Held>,
  calls: readonly Call<A, z.output<Input>>[],
): Promise<(Outcome<Result> | null)[]> {
  const keys = calls.map((call) => keyOf(definition, call));
  const waits = calls.length === 1;
  try {
    return await inTransaction(calls[0]!.ctx.house.writes, async (tx) => {
      // The keys are read after the locks are there: whoever held them has made what its key makes by then.
      const [held, begun] = await Promise.all([definition.hold(tx, calls, waits), begin(tx, definition.name, keys)]);
      const told: NewEvent[] = [];
      const outcomes = begun.map(({ before, hash }, index): Outcome<Result> | null => {
        if (before === null) return null;
        return hash === keys[index]![2] ? { madeBefore: before } : { no: new Refusal("key.reused") };
      });
      const turns = [...calls.entries()].filter(([index]) => outcomes[index] === null && (waits || held[index]));
      if (turns.length === 0) throw new NothingDone(outcomes);
      const results = await definition.run(
        tx,
        turns.map(([index, call]) => ({
          ...call,
          tx,
          now: new Date(Number(begun[index]!.ms)),
          newId: begun[index]!.id,
          held: held[index] ?? null,
          tell: (...what) => void told.push(eventOf(call, what)),
        })),
      );
      const done: number[] = [];
      for (const [nth, [index]] of turns.entries()) {
        const result = results[nth]!;
        const no = result instanceof Refusal || result instanceof Invalid;
        outcomes[index] = no ? { no: result } : { value: result };
        if (!no) done.push(index);
      }
      if (done.length === 0) throw new NothingDone(outcomes);
      if (told.length < done.length) throw new Error(`${definition.name} changed something and told nobody`);
      const [scopes, texts, hashes] = [0, 1, 2].map((part) => sql.param(done.map((index) => keys[index]![part])));
      await writeEvents(
        tx,
        told,
        sql`keys as (insert into command_keys (command, scope, key, input_hash, noun, noun_id)
          select ${definition.name}, x.scope, x.key, x.hash, ${definition.once.noun}, x.id
          from unnest(${scopes}::text[], ${texts}::text[], ${hashes}::text[], ${sql.param(done.map((index) => begun[index]!.id))}::uuid[])
            as x(scope, key, hash, id)),`,
      );
      return outcomes;
    });
  } catch (error) {
    if (error instanceof NothingDone) return error.outcomes;
    throw error;
  }
}

/** Somebody was quicker with the same key, about something else. */
const isKeyTaken = (error: unknown) =>
  codeOf(error) === "23505" && (error as { constraint?: string }).constraint === "command_keys_command_scope_key_pk";

type Key = readonly [scope: string, key: string, hash: string];

function keyOf<A extends Actor, Input extends z.ZodType, Result, Held>(
  { once }: Definition<A, Input, Result, Held>,
  { ctx, input }: Call<A, z.output<Input>>,
): Key {
  const { key, ...rest } = input as { key: string };
  return [once.scope(ctx, input), key, digestOf(rest)];
}

type Begun = { ms: string; id: string; before: string | null; hash: string | null };

/** The market's time, and for each key an id for what is made, or what was made under it before. */
async function begin(tx: Tx, name: string, keys: readonly Key[]): Promise<Begun[]> {
  const rows = await rowsOf<Begun>(
    tx,
    sql`select c.ms, uuidv7()::text as id, k.noun_id as before, k.input_hash as hash
        from (select (extract(epoch from market_now()) * 1000)::bigint::text as ms) c,
          unnest(${sql.param(keys.map(([scope]) => scope))}::text[], ${sql.param(keys.map(([, key]) => key))}::text[]) with ordinality as x(scope, key, nth)
        left join command_keys k on k.command = ${name} and k.scope = x.scope and k.key = x.key
        order by x.nth`,
  );
  if (rows.length !== keys.length) throw new Error("the database told no time");
  return rows;
}
