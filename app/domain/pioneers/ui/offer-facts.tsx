import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { Offer } from "../queries.server.ts";
import { offerWords, words } from "../words.ts";

/** What a pioneer offers: names of crafts and counties are handed in, for they are other nouns' words. */
export function OfferFacts({ offer, crafts, counties }: { offer: Offer; crafts: string[]; counties: string[] }) {
  const say = useSay();
  const list = (names: readonly string[]) => names.join(say({ fa: "، ", en: ", " }));
  return (
    <Facts
      facts={[
        { name: say(words.offersOf), value: list(offer.offers.map((one) => say(offerWords[one].name))) },
        { name: say(words.crafts), value: list(crafts) },
        { name: say(words.counties), value: list(counties) },
        {
          name: say(words.capacity),
          value: say(words.places, { taken: offer.taken, capacity: offer.capacity }),
        },
        { name: say(words.terms), value: <span className="whitespace-pre-line">{offer.terms}</span> },
      ]}
    />
  );
}
