import { sql } from "drizzle-orm";
import { inTongue } from "#app/domain/producers/public-queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayKeep } from "./office-scope.server.ts";
import { iso } from "./queries.server.ts";

export type PassportLine = {
  serial: string;
  state: "valid" | "suspended" | "revoked";
  title: string;
  maker: string;
  issuer: string;
  issuedAt: string;
  looks: number;
};
export type OfficePassport = PassportLine & { reason: string | null; nationalNumber: string | null; own: boolean };

/** Rows of a page. */
const most = 50;

const state = sql.raw(
  "case when pa.revoked_at is not null then 'revoked' when pa.suspended_at is not null then 'suspended' else 'valid' end",
);
const columns = (ctx: Ctx) =>
  sql`pa.serial, ${state} as state, ${iso("pa.created_at")} as "issuedAt", coalesce(lk.looks, 0) as looks,
    ${inTongue(ctx.locale, "s.name")} as maker, ${inTongue(ctx.locale, "b.name")} as issuer,
    coalesce((select title from product_texts where product_id = pa.product_id and locale = ${ctx.locale} and title <> ''),
      (select title from product_texts where product_id = pa.product_id and locale = 'fa'), pa.serial) as title`;
const tables = sql`passports pa join shops s on s.id = pa.shop_id join bodies b on b.id = pa.body_id left join passport_looks lk on lk.passport_id = pa.id`;

/** The passports an officer answers for, the newest first. */
export async function officersPassports(
  ctx: Ctx,
  actor: Person,
  { q, state: wanted, page }: { q: string; state: string; page: number },
): Promise<{ rows: PassportLine[]; more: boolean }> {
  const like = `%${q.toUpperCase().replace(/[%_\\]/g, "\\$&")}%`;
  const rows = await rowsOf<PassportLine>(
    ctx.db,
    sql`select ${columns(ctx)} from ${tables} where ${mayKeep(actor)} and pa.serial like ${like} and (${wanted} = '' or ${state} = ${wanted})
        order by pa.id desc limit ${most + 1} offset ${(page - 1) * most}`,
  );
  return { rows: rows.slice(0, most), more: rows.length > most };
}

/** One of them. @throws Missing for one of another body's, as for none */
export async function officersPassport(ctx: Ctx, actor: Person, serial: string): Promise<OfficePassport> {
  const [row] = await rowsOf<OfficePassport>(
    ctx.db,
    sql`select ${columns(ctx)}, coalesce(pa.revocation_reason, pa.suspension_reason) as reason, pa.national_number as "nationalNumber",
          coalesce(pr.person_id = ${actor.id}, false) as own
        from ${tables} left join producers pr on pr.id = s.producer_id where pa.serial = ${serial} and ${mayKeep(actor)}`,
  );
  if (!row) throw new Missing("passport");
  return row;
}
