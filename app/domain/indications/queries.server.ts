import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { IndicationKind, IndicationState } from "#db/vocabulary.ts";

/** The indications of a cluster as a JSON array of `Indication`, those that may be spoken of. */
export function indicationsJson(locale: Locale, cluster: SQL): SQL {
  const name = locale === "fa" ? sql`i.name_fa` : sql`coalesce(nullif(i.name_en, ''), i.name_fa)`;
  return sql`(select coalesce(json_agg(json_build_object('name', ${name}, 'kind', i.kind, 'status', i.status, 'register', i.register,
      'number', i.number, 'checkedOn', i.checked_on, 'counties', i.counties, 'families', i.families) order by i.slug), '[]'::json)
    from cluster_indications ci join geographical_indications i on i.id = ci.indication_id
    where ci.cluster_id = ${cluster} and i.status in ('reported', 'registered'))`;
}

export type IndicationFile = {
  slug: string;
  name: Localized;
  kind: IndicationKind;
  status: IndicationState;
  register: string;
  number: string;
  checkedOn: string | null;
  checkedBy: string | null;
  sourceNote: string;
  counties: string[];
  families: string[];
  clusters: { slug: string; name: Localized }[];
};

const fileJson = sql`json_build_object('slug', i.slug, 'name', json_build_object('fa', i.name_fa, 'en', i.name_en), 'kind', i.kind, 'status', i.status,
  'register', i.register, 'number', i.number, 'checkedOn', i.checked_on, 'checkedBy', (select name from persons where id = i.checked_by),
  'sourceNote', i.source_note, 'counties', i.counties, 'families', i.families,
  'clusters', (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', json_build_object('fa', c.name_fa, 'en', c.name_en)) order by c.slug), '[]'::json)
    from cluster_indications ci join clusters c on c.id = ci.cluster_id where ci.indication_id = i.id))`;

/** Every indication, unchecked ones first: for officers. */
export async function allIndications(ctx: Ctx): Promise<IndicationFile[]> {
  const rows = await rowsOf<{ file: IndicationFile }>(
    ctx.db,
    sql`select ${fileJson} as file from geographical_indications i order by i.checked_on is not null, i.slug`,
  );
  return rows.map(({ file }) => file);
}

/** @throws Missing */
export async function indicationFile(ctx: Ctx, slug: string): Promise<IndicationFile> {
  const [row] = await rowsOf<{ file: IndicationFile }>(
    ctx.db,
    sql`select ${fileJson} as file from geographical_indications i where i.slug = ${slug}`,
  );
  if (!row) throw new Missing("indication");
  return row.file;
}

/** The clusters an indication may be entered for. */
export async function clustersToName(ctx: Ctx): Promise<{ slug: string; name: Localized }[]> {
  return rowsOf(
    ctx.db,
    sql`select slug, json_build_object('fa', name_fa, 'en', name_en) as name from clusters order by slug`,
  );
}
