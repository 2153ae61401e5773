import type { Db } from "#db/reads.server.ts";

export type Learned = { certificates: string[]; assessedLevel: number };

/**
 * What a producer has learned and been assessed at, for the criteria that ask for it: codes of courses whose certificate
 * she holds, and the highest level she was assessed at. Nothing is on record yet: the nouns of training and assessment are
 * read here once they keep it.
 */
export async function learnedOf(_db: Db, _producerId: string | null): Promise<Learned> {
  return { certificates: [], assessedLevel: 0 };
}
