import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Acting, Run } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { RevisionState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type { ProductRecord } from "./product-record.server.ts";
import type { Changes } from "./revision.ts";
import { fieldList } from "./steps.server.ts";

/**
 * Keeps what is to change in the one revision of a listing that is out, beginning it if there is none. What is as before
 * in every field is no change: the revision ends. Answers whether changes wait now.
 */
export async function keepRevision(
  run: Run<Person>,
  product: ProductRecord,
  changes: Changes,
  changed: readonly string[],
  acting: Acting,
): Promise<boolean> {
  const { tx, actor, moved, tell, newId } = run;
  const { revision } = product;
  if (Object.keys(changes).length === 0) {
    if (revision) await endRevision(run, product, acting);
    return false;
  }
  if (revision) {
    await tx.execute(
      sql`update product_revisions set changes = ${JSON.stringify(changes)}::jsonb, version = version + 1, changed_by = ${actor.id},
            marks = marks - ${fieldList(changed)} where id = ${revision.id}`,
    );
  } else {
    await tx.execute(
      sql`insert into product_revisions (id, product_id, changes, from_version, changed_by)
          values (${newId}, ${product.id}, ${JSON.stringify(changes)}::jsonb, ${product.version}, ${actor.id})`,
    );
    await moved("revision", newId, null, "open");
  }
  await tell("product.revision-saved", "product", product.id, { ...acting, data: { changed } });
  return true;
}

/** Takes the waiting changes away. */
export async function endRevision(run: Run<Person>, { id, revision }: ProductRecord, acting: Acting): Promise<void> {
  if (!revision) return;
  await run.tx.execute(sql`update product_revisions set status = 'dropped' where id = ${revision.id}`);
  await run.moved("revision", revision.id, revision.status, "dropped");
  await run.tell("product.revision-dropped", "product", id, acting);
}

/** A revision of this product in whatever state, as its row says at this moment. @throws Missing */
export async function revisionState(tx: Tx, productId: string, revisionId: string): Promise<RevisionState> {
  const [row] = await rowsOf<{ status: RevisionState }>(
    tx,
    sql`select status from product_revisions where id = ${revisionId} and product_id = ${productId}`,
  );
  if (!row) throw new Missing("revision");
  return row.status;
}
