/** What buyers hold up to the camera when something went wrong, and makers before it leaves, drawn. */

const onTable = (things: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720"><defs><linearGradient id="t" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#b99b78"/><stop offset="1" stop-color="#9a7c5b"/></linearGradient></defs>
<rect width="960" height="720" fill="url(#t)"/><path d="M0 150q480 30 960-10M0 330q480-25 960 15M0 560q480 20 960-20" stroke="#8c6f50" stroke-width="5" fill="none" opacity=".6"/>${things}</svg>`;

const stripes = (colours: readonly string[], from: number, width: number) =>
  colours
    .map((colour, at) => `<rect x="${from + at * width}" y="130" width="${width}" height="460" fill="${colour}"/>`)
    .join("");

/** A striped cushion whose corner has come open. */
export const torn = onTable(`<clipPath id="c"><rect x="200" y="130" width="560" height="460" rx="70"/></clipPath>
<ellipse cx="480" cy="600" rx="300" ry="40" fill="#5f4a33" opacity=".5"/><g clip-path="url(#c)">${stripes(
  ["#8f2f2a", "#d9b36a", "#2c4a5e", "#8f2f2a", "#efe3cc", "#4c6b3f", "#8f2f2a", "#d9b36a"],
  200,
  70,
)}</g>
<path d="M600 150c60 10 110 40 130 110-50-10-100-60-130-110z" fill="#f6efe0"/><path d="M600 150q90 20 130 110M612 158l-16 18M640 170l-14 20M668 190l-16 16M694 214l-20 12M714 238l-20 8" stroke="#3a2a1c" stroke-width="5" fill="none"/>`);

/** The open box it travelled in, its paper soaked. */
export const soakedBox =
  onTable(`<path d="M170 210h620l60 400H110z" fill="#b58a57"/><path d="M220 240h520l40 330H180z" fill="#8f6a3f"/>
<path d="M170 210l-70-110h260l40 110zM790 210l70-110H600l-40 110z" fill="#c79d69"/>
<path d="M240 320c90-60 160 20 240-20s170-30 250 30l30 210H210z" fill="#f1e7d4"/><path d="M300 400c80-50 330-60 400 10s-30 120-180 120-290-80-220-130z" fill="#c77a17" opacity=".75"/>
<path d="M350 420c60-20 220-30 300 10" stroke="#eab45a" stroke-width="12" stroke-linecap="round" fill="none"/>`);

const pack = (x: number, label: string) =>
  `<g transform="translate(${x} 0)"><ellipse cx="150" cy="600" rx="150" ry="28" fill="#5f4a33" opacity=".5"/><path d="M20 160h260l20 430H0z" fill="#e9dfc8"/><path d="M20 160h260l3 60H17z" fill="#d3c39d"/>${label}</g>`;
const flower = `<circle cx="150" cy="370" r="70" fill="#fffdf6"/><circle cx="150" cy="370" r="26" fill="#dba62b"/>`;

/** One packet where two were ordered. */
export const onePack = onTable(
  `${pack(180, flower)}<path d="M560 590h250" stroke="#7d6245" stroke-width="8" stroke-dasharray="22 18"/>`,
);

/** A packet whose printed date has run. */
export const blurredLabel = onTable(
  pack(
    330,
    `<rect x="50" y="290" width="200" height="200" fill="#fbf6ea"/><path d="M75 330h150M75 365h110" stroke="#4d5b3a" stroke-width="12"/><path d="M70 440q40-40 80 0t90-6q-30 40-90 26t-80-20z" fill="#6c7b8c" opacity=".7"/>`,
  ),
);

/** Two embroidered covers side by side, dry and clean, before they were wrapped. */
const cushions = onTable(
  [130, 510]
    .map(
      (x) =>
        `<g transform="translate(${x} 190)"><ellipse cx="160" cy="350" rx="170" ry="26" fill="#5f4a33" opacity=".5"/><rect width="320" height="330" rx="34" fill="#efe3cc"/><rect x="34" y="36" width="252" height="258" fill="none" stroke="#8f2f2a" stroke-width="14" stroke-dasharray="26 10"/><path d="M160 80l80 85-80 85-80-85z" fill="#2c4a5e"/><path d="M160 118l46 47-46 47-46-47z" fill="#d9b36a"/></g>`,
    )
    .join(""),
);

/** A silk shawl folded on its paper. */
const shawl = onTable(
  `<path d="M170 140h620v450H170z" fill="#f6efe0"/><path d="M240 200h480v330H240z" fill="#8f2f2a"/><path d="M240 260h480M240 470h480" stroke="#d9b36a" stroke-width="18"/><path d="M300 330q60-60 120 0t120 0 120 0M300 400q60-60 120 0t120 0 120 0" stroke="#efe3cc" stroke-width="10" fill="none"/><path d="M720 200l40 20v330l-40-20z" fill="#6f221e"/>`,
);

/** What is photographed before it leaves, by its listing's slug. */
export const packed: Readonly<Record<string, string>> = {
  "cushion-sokmeh-40": cushions,
  "shal-shawl-silk": shawl,
};
