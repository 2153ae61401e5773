import type { TaxClass } from "#app/country/pack.ts";

const since1401 = "2022-01-03";
const since1403 = "2024-03-20";

/**
 * Value added tax by family. The permanent act of 1400 took effect on 13 Dey 1400; the general rate, 9 % then, is 10 %
 * since the beginning of 1403. Hand-woven carpets were exempt by the act of 1387 and are held to be so still, as is
 * farm produce that was only dried. Whether the exemption of handicrafts covers a flatweave, a leather bag, an
 * embroidery or packed honey was not read in article 9: those stay unknown, and an unknown tax stops an invoice. What the
 * marketplace does for its sellers is a service like the others.
 */
export const taxClasses: readonly TaxClass[] = [
  ...["hand-knotted-carpet", "tableau-rug", "medicinal-herb"].map(
    (family): TaxClass => ({ family, kind: "exempt", bps: 0n, validFrom: since1401, validTo: null }),
  ),
  ...["flatweave", "embroidery", "leather-goods", "honey"].map(
    (family): TaxClass => ({ family, kind: "unknown", bps: null, validFrom: since1401, validTo: null }),
  ),
  ...["garment", "translation", "text-editing", "programming", "animation", "marketplace-service"].flatMap(
    (family): TaxClass[] => [
      { family, kind: "standard", bps: 900n, validFrom: since1401, validTo: since1403 },
      { family, kind: "standard", bps: 1000n, validFrom: since1403, validTo: null },
    ],
  ),
];
