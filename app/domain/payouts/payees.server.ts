import { type SQL, sql } from "drizzle-orm";
import { accounts } from "#app/domain/ledger/accounts.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { cooperativeKinds } from "#db/vocabulary.ts";
import type { Payee } from "./rules.ts";

/**
 * For whom a person may speak where money goes: her own shop, or a body whose manager she is. No grant reaches here: a
 * cooperative never says where a member's money goes.
 * @throws Missing for anybody else's
 */
export function payeeOf(actor: Person, body: string): Payee {
  if (body !== "") {
    if (!bodiesOf(actor, "manager").includes(body)) throw new Missing("payout");
    return { kind: "body", id: body };
  }
  const { producer } = actor;
  if (!producer?.verified || !producer.shopId) throw new Missing("payout");
  return { kind: "shop", id: producer.shopId };
}

/** The books' account of what a payee is owed. */
export const owedAccount = ({ kind, id }: Payee): string =>
  kind === "shop" ? accounts.sellerPayable(id) : accounts.cooperativeShare(id);

export const sqlPayee = ({ kind, id }: Payee): SQL =>
  kind === "shop" ? sql`shop_id = ${id}::uuid` : sql`body_id = ${id}::uuid`;

/** Who hears of a payee's money: the maker, or every manager of the body; of a body's own shop its managers too. */
export async function peopleOf(db: Db, payee: Payee): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    payee.kind === "shop"
      ? sql`select p.person_id as id from shops s join producers p on p.id = s.producer_id where s.id = ${payee.id}
            union select d.person_id from shops s join duties d on d.body_id = s.body_id and d.kind = 'manager' and d.ended_at is null
            where s.id = ${payee.id}`
      : sql`select person_id as id from duties where body_id = ${payee.id} and kind = 'manager' and ended_at is null`,
  );
  return rows.map(({ id }) => id);
}

/** The bodies a manager keeps accounts for: those that have a share of members' sales or a shop of their own. */
export async function managedBodies(db: Db, actor: Person): Promise<{ id: string; fa: string; en: string }[]> {
  const ids = bodiesOf(actor, "manager");
  const rows = await rowsOf<{ id: string; kind: string; fa: string; en: string }>(
    db,
    sql`select id, kind, name_fa as fa, name_en as en from bodies where id::text in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) order by created_at, slug`,
  );
  return rows
    .filter(({ kind }) => (cooperativeKinds as readonly string[]).includes(kind))
    .map(({ id, fa, en }) => ({ id, fa, en }));
}
