import { useActionData } from "@remix-run/react";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { attributeOfField, faultFacts } from "#app/domain/catalogue/families/fault.ts";
import { labelOf } from "#app/domain/catalogue/families/show.ts";
import { listingTexts } from "#app/domain/catalogue/listing-texts.ts";
import type { ProductRecord } from "#app/domain/catalogue/product-record.server.ts";
import { asEdited, revisionSeen } from "#app/domain/catalogue/revision.ts";
import type { ListingReply } from "#app/domain/catalogue/ui/listing-form.tsx";
import type { Reply } from "#app/platform/doors.server.ts";
import { speak } from "#app/speech.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

/** A step of a listing's form as it came back, or as the listing stands with what waits beside it. Faults of attributes know the attribute's bounds. */
export function useListingReply(product: ProductRecord): ListingReply {
  const reply = useActionData<unknown>() as Reply | undefined;
  const locale = useLocale();
  const family = familyOf(product.family);
  const now = listingTexts(locale, asEdited(product));
  const faults = Object.entries(reply?.errors ?? {}).map(([name, code]) => {
    const attribute = attributeOfField(family, name);
    const message = speak(locale, code, attribute ? faultFacts(locale, attribute) : {});
    return { name, message, summary: attribute ? `${labelOf(locale, attribute)}: ${message}` : message };
  });
  // Seen is what came with the form, until she was told of the other change and means hers to stand.
  const seen = (name: string, now: string) =>
    reply && reply.refusal?.code !== "catalogue.edited-meanwhile" ? String(reply.values[name] ?? now) : now;
  return {
    value(name) {
      const typed = reply?.values[name];
      return typeof typed === "string" ? typed : reply ? "" : (now[name] ?? "");
    },
    error: (name) => faults.find((fault) => fault.name === name)?.message,
    errors: faults.map(({ name, summary }) => ({ name, message: summary })),
    version: seen("version", String(product.version)),
    revision: seen("revision", revisionSeen(product.revision)),
    refusal: reply?.refusal ? speak(locale, reply.refusal.code, reply.refusal.facts) : undefined,
  };
}
