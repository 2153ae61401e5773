import type { Keys } from "#app/platform/crypto.server.ts";
import { events, transitions } from "#db/schema/platform.ts";
import type { Tx } from "#db/writes.server.ts";
import { uuidAt } from "./codes.ts";

const day = 86_400_000;

type Event = typeof events.$inferInsert & { at: Date };
type Transition = typeof transitions.$inferInsert & { at: Date };

/** The village while it is being written: the transaction, the ids given so far, and what is to be told of it. */
export class World {
  private readonly ids = new Map<string, string>();
  private readonly told: Event[] = [];
  private readonly moves: Transition[] = [];
  private readonly standing = new Map<string, string>();

  constructor(
    readonly tx: Tx,
    readonly keys: Keys,
    readonly now: Date,
  ) {}

  /** So many days ago by the market's clock. */
  ago(days: number): Date {
    return new Date(this.now.getTime() - days * day);
  }

  /** The id of a thing by a name such as `person:buyer-leila`; made at its first mention. */
  id(name: string, at = this.now): string {
    const known = this.ids.get(name);
    if (known) return known;
    const made = uuidAt(at);
    this.ids.set(name, made);
    return made;
  }

  /** What a command would have told. */
  tell(
    at: Date,
    kind: string,
    noun: string,
    nounId: string,
    more: { subject?: string; data?: Event["data"] } = {},
  ): void {
    const { subject, data } = more;
    this.told.push({
      at,
      kind,
      noun,
      nounId,
      actorKind: "system",
      actorName: "village",
      subjectId: subject ?? null,
      data: data ?? {},
    });
  }

  /** A state machine's way to where it is, from where it was told of last. */
  moved(at: Date, noun: string, nounId: string, ...states: string[]): void {
    for (const toState of states) {
      const fromState = this.standing.get(nounId) ?? null;
      if (fromState === toState) continue;
      this.moves.push({ at, noun, nounId, fromState, toState });
      this.standing.set(nounId, toState);
    }
  }

  /** Writes what was told, oldest first, as it would have been. */
  async writeHistory(): Promise<void> {
    const inOrder = (a: { at: Date }, b: { at: Date }) => a.at.getTime() - b.at.getTime();
    await this.tx.insert(events).values(this.told.sort(inOrder));
    await this.tx.insert(transitions).values(this.moves.sort(inOrder));
  }
}
