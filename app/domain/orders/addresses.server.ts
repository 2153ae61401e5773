import { sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Address, addressFields } from "./address.ts";

/** So many addresses are remembered; the one used longest ago makes room. */
const most = 8;

const place = (id: string) => ({ table: "addresses", column: "sealed", row: id });

/** The addresses a person sent to before, the last one first. */
export async function addressesOf(db: Db, keys: Keys, personId: string): Promise<{ id: string; address: Address }[]> {
  const rows = await rowsOf<{ id: string; sealed: string }>(
    db,
    sql`select id, sealed from addresses where person_id = ${personId} order by used_at desc, id desc limit ${most}`,
  );
  return rows.map(({ id, sealed }) => ({ id, address: JSON.parse(keys.decryptField(sealed, place(id))) }));
}

/** Remembers an address, or that it was used again: the same words are one address. Step of a command. */
export async function keepAddress(tx: Db, keys: Keys, personId: string, address: Address): Promise<void> {
  const same = (other: Address) => addressFields.every((name) => other[name] === address[name]);
  const known = (await addressesOf(tx, keys, personId)).find((one) => same(one.address));
  if (known) {
    await tx.execute(sql`update addresses set used_at = market_now() where id = ${known.id}`);
    return;
  }
  const [{ id = "" } = {}] = await rowsOf<{ id: string }>(tx, sql`select uuidv7()::text as id`);
  await tx.execute(
    sql`insert into addresses (id, person_id, sealed, destination)
        values (${id}, ${personId}, ${keys.encryptField(JSON.stringify(only(address)), place(id))}, ${address.province})`,
  );
  await tx.execute(
    sql`delete from addresses where person_id = ${personId} and id not in (
          select id from addresses where person_id = ${personId} order by used_at desc, id desc limit ${most})`,
  );
}

const only = (address: Address): Address =>
  Object.fromEntries(addressFields.map((name) => [name, address[name]])) as Address;
