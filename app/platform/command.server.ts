import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { rowsOf } from "#db/reads.server.ts";
import { type events, transitions } from "#db/schema/platform.ts";
import type { JobName } from "#db/vocabulary.ts";
import { inTransaction, type Tx } from "#db/writes.server.ts";
import type { Actor, Role, Who } from "./actor.ts";
import type { Ctx } from "./context.server.ts";
import { Invalid, Refusal } from "./errors.ts";
import { enqueue, type JobData, jobFor } from "./jobs.server.ts";

/** In whose name something is done: the shop or person, and the grant if the actor is somebody else. */
export type Acting = { subject?: string | null; grant?: string | null };

export type Telling = Acting & { data?: Record<string, unknown> };

/** What a command's `run` has at hand. */
export type Run<A extends Actor> = {
  ctx: Ctx;
  tx: Tx;
  actor: A;
  now: Date;
  /** Writes the event that says what was done: audit row, feed entry and outbox in one. Returns its number. */
  tell(kind: string, noun: string, nounId: string, telling?: Telling): Promise<number>;
  /** Records that a state machine moved (invariant I10). */
  moved(noun: string, nounId: string, from: string | null, to: string): Promise<void>;
  enqueue<Name extends JobName>(name: Name, data: JobData[Name]): Promise<void>;
  /** With `once`: the id that what is made must bear. */
  newId: string;
};

const nothingChanged = Symbol("nothing changed");
type Unchanged<Result> = { [nothingChanged]: true; value: Result };

/** Says that a repeated press changed nothing, so nothing needs telling. */
export function unchanged<Result>(value: Result): Unchanged<Result> {
  return { [nothingChanged]: true, value };
}

const keptAndRefused = Symbol("kept and refused");
type KeptAndRefused = { [keptAndRefused]: Refusal | Invalid };

/** Says no and yet lets stand what was written and told: a wrong guess must stay counted. Thrown after the commit. */
export function keepAndRefuse(error: Refusal | Invalid): KeptAndRefused {
  return { [keptAndRefused]: error };
}

type Definition<A extends Actor, Input extends z.ZodType, Result, Ready> = {
  name: string;
  who: Who<A>;
  input: Input;
  /**
   * For commands that create: the noun made. Their input has a hidden `key`; the same key and content answers with the
   * thing made before (through `again`), other content under the same key is refused.
   */
  once?: {
    noun: string;
    scope(ctx: Ctx, input: z.output<Input>): string;
    again(ctx: Ctx, id: string, input: z.output<Input>): Promise<Result>;
  };
  /** What must not hold a connection while it works, done before the transaction: limits, slow digests. */
  prepare?(ctx: Ctx, actor: A, input: z.output<Input>): Promise<Ready>;
  run(run: Run<A>, input: z.output<Input>, ready: Ready): Promise<Result | Unchanged<Result> | KeptAndRefused>;
};

/** A change to the world: who may, what it takes, and how it is done, in one transaction that tells what happened. */
export type Command<Input extends z.ZodType, Result> = {
  (ctx: Ctx, raw: unknown): Promise<Result>;
  readonly commandName: string;
  readonly roles: readonly Role[];
  readonly input: Input;
};

export type AnyCommand = Command<z.ZodType, unknown>;

/** Whether another try may pass: after a serialization failure or a deadlock. */
export const worthAnotherTry = (error: unknown): boolean => ["40001", "40P01"].includes(codeOf(error));

export function command<A extends Actor, Input extends z.ZodType, Result, Ready = undefined>(
  definition: Definition<A, Input, Result, Ready>,
): Command<Input, Result> {
  const perform = async (ctx: Ctx, raw: unknown): Promise<Result> => {
    const actor = definition.who.admit(ctx.actor);
    const input = parse(definition.input, raw);
    const ready = (await definition.prepare?.(ctx, actor, input)) as Ready;
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(definition, ctx, actor, input, ready);
      } catch (error) {
        if (attempt < 3 && worthAnotherTry(error)) continue;
        throw error;
      }
    }
  };
  return Object.assign(perform, { commandName: definition.name, roles: definition.who.roles, input: definition.input });
}

async function attemptOnce<A extends Actor, Input extends z.ZodType, Result, Ready>(
  definition: Definition<A, Input, Result, Ready>,
  ctx: Ctx,
  actor: A,
  input: z.output<Input>,
  ready: Ready,
): Promise<Result> {
  let replayOf: string | null = null;
  let refused: Refusal | Invalid | null = null;
  const result = await inTransaction(ctx.house.writes, async (tx) => {
    const { once } = definition;
    const claim = once ? { name: definition.name, noun: once.noun, scope: once.scope(ctx, input), input } : null;
    const clock = await begin(tx, claim);
    const now = new Date(Number(clock.ms));
    if (clock.madeBefore !== null) {
      replayOf = clock.madeBefore;
      return null;
    }
    let told = 0;
    const tell: Run<A>["tell"] = async (...what) => {
      const [id] = await writeEvents(tx, [eventOf({ ctx, actor }, what)]);
      told++;
      return id!;
    };
    const outcome = await definition.run(
      {
        ctx,
        tx,
        actor,
        now,
        tell,
        async moved(noun, nounId, fromState, toState) {
          await tx.insert(transitions).values({ noun, nounId, fromState, toState });
        },
        enqueue: (name, data) => enqueue(ctx.house.boss, tx, name, data),
        newId: clock.id,
      },
      input,
      ready,
    );
    if (isUnchanged(outcome)) return outcome.value;
    if (told === 0) throw new Error(`${definition.name} changed something and told nobody`);
    if (isKeptAndRefused(outcome)) {
      refused = outcome[keptAndRefused];
      return null;
    }
    return outcome;
  });
  if (refused !== null) throw refused as Refusal | Invalid;
  if (replayOf !== null && definition.once) return definition.once.again(ctx, replayOf, input);
  return result as Result;
}

export type NewEvent = Omit<typeof events.$inferInsert, "id" | "at">;

/** What is told of something done by somebody. */
export function eventOf(
  { ctx, actor }: { ctx: Ctx; actor: Actor },
  [kind, noun, nounId, telling = {}]: Parameters<Run<Actor>["tell"]>,
): NewEvent {
  return {
    kind,
    noun,
    nounId,
    actorId: actor.kind === "person" ? actor.id : null,
    actorKind: actor.kind,
    actorName: actor.kind === "system" ? actor.job : null,
    subjectId: telling.subject ?? null,
    grantId: telling.grant ?? null,
    data: telling.data ?? {},
    requestId: ctx.requestId,
  };
}

/**
 * Writes events and the jobs that let everybody who listens know of them, in one statement, of which `besides` may be more
 * parts. Answers the events' numbers.
 */
export async function writeEvents(tx: Tx, told: readonly NewEvent[], besides: SQL = sql``): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    sql`with ${besides} told as (
          insert into events (kind, noun, noun_id, actor_id, actor_kind, actor_name, subject_id, grant_id, data, request_id)
          select kind, noun, "nounId", "actorId", "actorKind", "actorName", "subjectId", "grantId", data, "requestId"
          from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as x(kind text, noun text, "nounId" uuid, "actorId" uuid, "actorKind" text,
            "actorName" text, "subjectId" uuid, "grantId" uuid, data jsonb, "requestId" text)
          returning id),
        job as (${jobFor("react", sql`jsonb_build_object('eventId', told.id)`, sql`told`)})
        select id::int as id from told`,
  );
  if (rows.length !== told.length) throw new Error("an event was not written");
  return rows.map(({ id }) => id);
}

function isUnchanged<Result>(outcome: Result | Unchanged<Result> | KeptAndRefused): outcome is Unchanged<Result> {
  return typeof outcome === "object" && outcome !== null && nothingChanged in outcome;
}

function isKeptAndRefused(outcome: unknown): outcome is KeptAndRefused {
  return typeof outcome === "object" && outcome !== null && keptAndRefused in outcome;
}

type Claim = { name: string; noun: string; scope: string; input: unknown };

const clockTells = sql`select (extract(epoch from market_now()) * 1000)::bigint::text as ms, uuidv7() as id`;

/**
 * The market's time and an id for what is made; with a claim, in the same statement, its key is taken for this
 * transaction, or the id answered that was made under it before. A second sender waits for the first.
 */
async function begin(tx: Tx, claim: Claim | null): Promise<{ ms: string; id: string; madeBefore: string | null }> {
  if (claim === null) {
    const [clock] = await rowsOf<{ ms: string; id: string }>(tx, clockTells);
    if (!clock) throw new Error("the database told no time");
    return { ...clock, madeBefore: null };
  }
  const { name, scope, noun } = claim;
  const { key, ...rest } = claim.input as { key: string };
  const inputHash = digestOf(rest);
  const [clock] = await rowsOf<{ ms: string; id: string; fresh: number }>(
    tx,
    sql`with clock as materialized (${clockTells}),
          made as (insert into command_keys (command, scope, key, input_hash, noun, noun_id)
            select ${name}, ${scope}, ${key}, ${inputHash}, ${noun}, id from clock on conflict do nothing returning 1)
        select ms, id, (select count(*)::int from made) as fresh from clock`,
  );
  if (!clock) throw new Error("the database told no time");
  if (clock.fresh === 1) return { ...clock, madeBefore: null };
  const [before] = await rowsOf<{ noun_id: string; input_hash: string }>(
    tx,
    sql`select noun_id::text, input_hash from command_keys where command = ${name} and scope = ${scope} and key = ${key}`,
  );
  if (!before) throw new Error("a key vanished");
  if (before.input_hash !== inputHash) throw new Refusal("key.reused");
  return { ...clock, madeBefore: before.noun_id };
}

/** The same for the same content, by which a key used for another is known. */
export const digestOf = (input: unknown): string => createHash("sha256").update(canonical(input)).digest("hex");

/**
 * One text for one content: keys sorted, bigints told from numbers, bytes by their digest. Not JSON.stringify with a
 * replacer: a Buffer would be spelled out number by number before the replacer saw it.
 */
function canonical(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}

/** PostgreSQL's code, wherever the driver or the query builder hid it. */
export function codeOf(error: unknown): string {
  const own = error as { code?: unknown; cause?: { code?: unknown } } | null;
  const code = own?.code ?? own?.cause?.code;
  return typeof code === "string" ? code : "";
}

const codes: Readonly<Record<string, string>> = {
  invalid_type: "required",
  too_small: "too-small",
  too_big: "too-long",
  invalid_value: "choose",
  invalid_format: "format",
};

/** Zod's parse with faults as our codes, the first a field. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join(".") || "form";
    fields[field] ??= /^[a-z][a-z0-9.-]*$/.test(issue.message) ? issue.message : (codes[issue.code] ?? "invalid");
  }
  throw new Invalid(fields);
}
