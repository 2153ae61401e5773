import { z } from "zod";
import { readMultipart, readUrlEncoded, type UploadedFile } from "./uploads.server.ts";

/** A field of a form as `npm run routes` lists it. */
export type Field = { name: string; type: string; required: boolean; max: number | null };

/** Pictures a form may carry, by the schema's own `file()` fields. */
const uploadLimits = { maxFiles: 8, maxFileBytes: 16 * 2 ** 20, maxTotalBytes: 40 * 2 ** 20 };

/** What a form brought: the input for its schema, and the values as typed, to be shown again. */
export async function readInput(
  request: Request,
  schema: z.ZodType,
): Promise<{ raw: Record<string, unknown>; values: Readonly<Record<string, string | string[]>> }> {
  const fields = fieldsOf(schema);
  const lists = fields.filter((field) => field.type === "list").map((field) => field.name);
  const fileFields = fields.filter((field) => field.type === "file").map((field) => field.name);
  const common = { maxFields: 300, maxFieldBytes: 32_768, lists };
  const multipart = (request.headers.get("Content-Type") ?? "").toLowerCase().startsWith("multipart/");
  const { pairs, files } = multipart
    ? await readMultipart(request, { ...common, ...uploadLimits, fileFields }).then((read) => ({
        pairs: read.fields,
        files: read.files,
      }))
    : { pairs: await readUrlEncoded(request, { ...common, maxBytes: 262_144 }), files: [] as UploadedFile[] };
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of pairs) {
    if (lists.includes(name)) values[name] = [...((values[name] as string[] | undefined) ?? []), value];
    else values[name] = value;
  }
  const raw: Record<string, unknown> = nested(values);
  for (const name of fileFields) raw[name] = files.filter((file) => file.field === name);
  return { raw, values };
}

/** `attributes.pile.wool` as the nested object that schemas know. Names were checked when they were read. */
function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let place = result;
    for (const part of path) {
      const next = place[part];
      const inner: Record<string, unknown> =
        typeof next === "object" && next !== null ? (next as Record<string, unknown>) : {};
      place[part] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return result;
}

/** Schemas never change while a process runs. */
const read = new WeakMap<z.ZodType, Field[]>();

/** The fields of a form, read off its own schema. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const known = read.get(schema);
  if (known) return known;
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<
      string,
      { type?: string; maxLength?: number; maximum?: number; items?: unknown; description?: string }
    >;
    required?: string[];
  };
  const fields = Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    type: property.description === "file" ? "file" : property.type === "array" ? "list" : (property.type ?? "string"),
    required: json.required?.includes(name) ?? false,
    max: property.maxLength ?? property.maximum ?? null,
  }));
  read.set(schema, fields);
  return fields;
}
