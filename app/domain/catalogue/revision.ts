import type { RevisionState } from "#db/vocabulary.ts";
import type { Attributes, AttributeValue } from "./families/typed.ts";

type Text = { title: string; description: string };

/** What of a listing is judged before buyers see it. */
export type Judged = { attributes: Attributes; texts: { fa: Text | null; en: Text | null } };

/** What differs, by the field's name on the form: the new value, or null for what was taken away. */
export type Changes = Readonly<Record<string, AttributeValue | null>>;

/** Changes to a listing that is out, waiting beside it. Instants are ISO texts. */
export type Revision = {
  id: string;
  status: RevisionState;
  changes: Changes;
  version: number;
  marks: Readonly<Record<string, string>>;
  note: string | null;
  submittedAt: string | null;
};

/** The judged parts as one list of fields; what is empty is left out. */
export function judgedFields({ attributes, texts }: Judged): Record<string, AttributeValue> {
  const named: Record<string, AttributeValue> = {
    titleFa: texts.fa?.title ?? "",
    titleEn: texts.en?.title ?? "",
    descriptionFa: texts.fa?.description ?? "",
    descriptionEn: texts.en?.description ?? "",
  };
  for (const [key, value] of Object.entries(attributes)) named[`attributes.${key}`] = value;
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ""));
}

/** Every field in which two listings differ, with its value in the second. */
export function differences(before: Judged, after: Judged): Changes {
  const [old, fresh] = [judgedFields(before), judgedFields(after)];
  const changes: Record<string, AttributeValue | null> = {};
  for (const name of new Set([...Object.keys(old), ...Object.keys(fresh)]))
    if (!sameValue(old[name], fresh[name])) changes[name] = fresh[name] ?? null;
  return changes;
}

/** The listing as it would be with these changes. */
export function withChanges<Listing extends Judged>(listing: Listing, changes: Changes): Listing {
  const fields = { ...judgedFields(listing), ...changes };
  const text = (locale: "Fa" | "En"): Text | null => {
    const [title, description] = [fields[`title${locale}`], fields[`description${locale}`]].map((value) =>
      typeof value === "string" ? value : "",
    ) as [string, string];
    return title === "" && description === "" ? null : { title, description };
  };
  const attributes = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith("attributes.") && value !== null ? [[name.slice("attributes.".length), value]] : [],
    ),
  );
  return { ...listing, attributes, texts: { fa: text("Fa"), en: text("En") } };
}

/** What a listing's form is about: the listing with what waits beside it. */
export function asEdited<Listing extends Judged & { revision: Revision | null }>(listing: Listing): Listing {
  return listing.revision ? withChanges(listing, listing.revision.changes) : listing;
}

/** What a form was shown of a revision, so that it is known again: nothing, or which one in which version. */
export function revisionSeen(revision: Revision | null): string {
  return revision ? `${revision.id}.${revision.version}` : "";
}

/** Equal as values: the order of a composition's fibres says nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameValue(left[key], right[key]));
}
