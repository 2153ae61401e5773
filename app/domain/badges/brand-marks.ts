/** Our own drawn marks: one graphic, three fills. Marks of other bodies are never drawn here. */
export const brandMarks = ["verified-maker", "inspected-product", "national-rural-brand"] as const;
export type BrandMark = (typeof brandMarks)[number];

export const isBrandMark = (name: string): name is BrandMark => brandMarks.some((one) => one === name);

/** The colours of the marks, as they are printed: with their names on the brand's page. */
export const brandColours = [
  { hex: "#98291f", fa: "روناسی", en: "Madder" },
  { hex: "#2c4372", fa: "نیلی", en: "Indigo" },
  { hex: "#dfa52c", fa: "زعفرانی", en: "Saffron" },
  { hex: "#fbf8f2", fa: "کاغذی", en: "Paper" },
] as const;

/** A rosette of eight, and within it a stepped lozenge as kilims have it. */
const rosette =
  "M60 6l13 11 17-2 6 16 16 6-2 17 11 13-11 13 2 17-16 6-6 16-17-2-13 11-13-11-17 2-6-16-16-6 2-17L0 67l11-13-2-17 16-6 6-16 17 2z";
const lozenge = "M60 35v8h8v8h8v8h8v16h-8v8h-8v8h-8v8h0v-8h-8v-8h-8v-8h-8V59h8v-8h8v-8h8z";
const tick = "M48 67l9 9 16-18";

/** What of the graphic each mark fills: nothing, the lozenge, all. */
const fills: Readonly<Record<BrandMark, { ground: string; middle: string; line: string }>> = {
  "verified-maker": { ground: "#fbf8f2", middle: "#fbf8f2", line: "#2c4372" },
  "inspected-product": { ground: "#fbf8f2", middle: "#2c4372", line: "#fbf8f2" },
  "national-rural-brand": { ground: "#98291f", middle: "#dfa52c", line: "#98291f" },
};

/** The mark as a file of its own, with its name for who does not see it. */
export function brandMarkSvg(mark: BrandMark, name: string): string {
  const { ground, middle, line } = fills[mark];
  const edge = mark === "national-rural-brand" ? "#98291f" : "#2c4372";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 2 128 130" width="512" height="520" role="img" aria-labelledby="name">`,
    `<title id="name">${name.replace(/[<>&]/g, "")}</title>`,
    `<path d="${rosette}" fill="${ground}" stroke="${edge}" stroke-width="4" stroke-linejoin="round"/>`,
    `<path d="${lozenge}" fill="${middle}" stroke="${edge}" stroke-width="3" stroke-linejoin="round"/>`,
    `<path d="${tick}" fill="none" stroke="${line}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`,
    "</svg>",
  ].join("\n");
}
