import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "./errors.ts";

/** Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What an unknown person's password is checked against, so that she takes as long as a known one (A28). Nobody's. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$VhEk8a41LTFV0EaDeNZ6Gw$NxMacdS+ycDoFIdMt6L5+F+tbQkMwLfgFu/XXXJfoGU";

/** Hashing is a lever on the processor: one core is always left for everybody else, and the queue is short. */
const atOnce = Math.max(1, availableParallelism() - 1);
const queueMost = 32;

const queue: (() => void)[] = [];
let working = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= atOnce) {
    if (queue.length >= queueMost) throw new Refusal("password.busy", {}, 429, 5);
    await new Promise<void>((resolve) => queue.push(resolve)); // whoever leaves hands over the place
  } else working++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else working--;
  }
}

/** The PHC string to store. Throws Refusal("password.busy", 429) when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), cost));
}

/** True if it is the one. `stored` is null for a person who is unknown or has no password: as slow, and never true. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? nobodys, password.normalize("NFKC")));
  return matches && stored !== null;
}
