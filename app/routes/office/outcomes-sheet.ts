import { exportColumns } from "#app/domain/outcomes/columns.ts";
import { type ExportedCase, exportCases } from "#app/domain/outcomes/export-cases.server.ts";
import { stageName, valueName } from "#app/domain/outcomes/names.ts";
import { namingOf } from "#app/domain/outcomes/page.server.ts";
import { officer } from "#app/platform/actor.ts";
import { type CsvCell, csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { say } from "#app/platform/locale.ts";

/** The cases her bodies lead, in the ministry's columns. */
export const loader = page(officer, async (ctx, { url }) => {
  const { locale: l } = ctx;
  const programme = url.searchParams.get("programme") ?? "";
  if (!/^[0-9a-f-]{36}$/.test(programme)) throw new Missing("programme");
  const named = url.searchParams.get("named") === "yes";
  const [cases, naming] = [await exportCases(ctx, { programme, named }), await namingOf(ctx)];
  const columns = exportColumns.filter((column) => named || !column.named);
  const plain: Readonly<Record<string, (row: ExportedCase) => CsvCell>> = {
    number: ({ number }) => number,
    name: ({ name }) => name,
    nationalCode: ({ nationalCode }) => nationalCode,
    level: ({ level }) => valueName(l, "level", level, naming),
    sex: ({ sex }) => sex && valueName(l, "sex", sex, naming),
    birthYear: ({ birthYear }) => birthYear,
    occupation: ({ occupation }) => valueName(l, "occupation", occupation, naming),
    county: ({ county }) => valueName(l, "county", county, naming),
    countyCode: ({ county }) => county,
    stage: ({ stage }) => stageName(l, stage),
    path: ({ path }) => path && valueName(l, "path", path, naming),
    ending: ({ ending }) => ending && valueName(l, "reason", ending, naming),
    body: ({ body }) => body[l],
  };
  const cell = (key: string, row: ExportedCase): CsvCell =>
    plain[key]?.(row) ?? row.reached[key.replace(/^at\./, "") as keyof ExportedCase["reached"]] ?? null;
  return new Response(
    csvText([columns.map(({ name }) => say(l, name)), ...cases.map((row) => columns.map(({ key }) => cell(key, row)))]),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="khanegi-cases.csv"',
        "cache-control": "no-store",
      },
    },
  );
});
