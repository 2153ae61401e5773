/** Small drawings for the guide to photographs, on a ground of 160 by 120. Left and right mean nothing in them. */

const row = (count: number, step: number) => Array.from({ length: count }, (_, index) => index * step);

/** A carpet from above, its fringe at both ends. */
export const rug = (
  <g>
    <rect x="34" y="28" width="92" height="64" className="fill-madder" />
    <rect x="40" y="34" width="80" height="52" className="fill-saffron-wash stroke-indigo" strokeWidth="3" />
    <path d="M80 40l26 20-26 20-26-20z" className="fill-indigo" />
    <path d="M80 49l14 11-14 11-14-11z" className="fill-saffron-thread" />
    <path
      d={row(14, 4.8)
        .map((y) => `M34 ${29 + y}h-7M126 ${29 + y}h7`)
        .join("")}
      strokeWidth="1.4"
      className="stroke-edge"
    />
  </g>
);

const knots = row(8, 12).flatMap((x, column) =>
  row(5, 12).map((y, line) => ({ x: 32 + x, y: 26 + y, lit: (column + line) % 3 === 0 })),
);

/** Knots drawn large with a ruler beside them. */
export const ruler = (
  <g>
    <rect x="28" y="22" width="104" height="62" className="fill-madder" />
    {knots.map(({ x, y, lit }) => (
      <ellipse
        key={`${x}-${y}`}
        cx={x + 4}
        cy={y + 4}
        rx="4.6"
        ry="3.6"
        className={lit ? "fill-saffron-thread" : "fill-madder-wash"}
      />
    ))}
    <rect x="22" y="88" width="116" height="16" rx="2" className="fill-paper stroke-edge" strokeWidth="1.5" />
    <path
      d={row(20, 5.5)
        .map((x, index) => `M${27 + x} 88v${index % 5 === 0 ? 9 : 5}`)
        .join("")}
      strokeWidth="1.2"
      className="stroke-ink"
    />
  </g>
);

/** A corner turned over: the back with its rows of knots. */
export const backOfWeave = (
  <g>
    <rect x="30" y="24" width="100" height="72" className="fill-madder" />
    <path d="M36 30h88v60H36z" fill="none" strokeWidth="3" className="stroke-indigo" />
    <path d="M133 99H55L133 41z" className="fill-sunk" />
    <path d="M58 96L94 34l36 10z" className="fill-walnut-wash stroke-edge" strokeWidth="1.5" />
    <path
      d="M66 88l33-50M75 80l30-38M84 73l28-30M93 66l25-22M102 60l20-15"
      strokeWidth="1.6"
      strokeDasharray="3 2"
      className="stroke-walnut"
    />
  </g>
);

/** One corner drawn large, its fringe hanging. */
export const fringe = (
  <g>
    <path d="M22 20h116v58H22z" className="fill-madder" />
    <path d="M22 28h108v50" fill="none" strokeWidth="5" className="stroke-saffron-wash" />
    <path d="M60 40l16 12-16 12-16-12z" className="fill-indigo" />
    <path
      d={row(15, 7.8)
        .map((x) => `M${26 + x} 80v22`)
        .join("")}
      strokeWidth="2"
      strokeLinecap="round"
      className="stroke-edge"
    />
  </g>
);

/** A waistcoat on a hanger. */
export const garment = (
  <g>
    <path
      d="M80 22c-5 0-5-8 0-8M80 22v6l-26 10M80 28l26 10"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      className="stroke-edge"
    />
    <path d="M56 38l14-4 10 14 10-14 14 4 6 20-9 4v38H59V62l-9-4z" className="fill-indigo" />
    <path d="M80 48v52" strokeWidth="1.6" className="stroke-paper" />
    <path d="M66 60c6-8 8 2 4 6s-8 0-4-6zM94 60c-6-8-8 2-4 6s8 0 4-6z" className="fill-saffron-thread" />
    <path d="M61 92h38" strokeWidth="3" strokeDasharray="3 3" className="stroke-saffron-thread" />
  </g>
);

/** A seam drawn large with a ruler beside it. */
export const stitches = (
  <g>
    <rect x="26" y="24" width="108" height="56" rx="4" className="fill-walnut" />
    <path
      d="M32 40h96M32 64h96"
      strokeWidth="4"
      strokeDasharray="9 5"
      strokeLinecap="round"
      className="stroke-saffron-thread"
    />
    <rect x="22" y="86" width="116" height="16" rx="2" className="fill-paper stroke-edge" strokeWidth="1.5" />
    <path
      d={row(20, 5.5)
        .map((x, index) => `M${27 + x} 86v${index % 5 === 0 ? 9 : 5}`)
        .join("")}
      strokeWidth="1.2"
      className="stroke-ink"
    />
  </g>
);

/** Cloth folded back, the wrong side in sight. */
export const backOfCloth = (
  <g>
    <rect x="30" y="26" width="100" height="68" className="fill-indigo" />
    <path d="M44 46c10-14 14 4 6 10s-14 0-6-10zM60 76c10-14 14 4 6 10s-14 0-6-10z" className="fill-saffron-thread" />
    <path d="M78 26h52v68H96z" className="fill-indigo-wash stroke-edge" strokeWidth="1.5" />
    <path
      d="M96 42l10 8-6 8 10 6M110 70l-8 8 12 6M116 36l-4 10"
      fill="none"
      strokeWidth="1.8"
      className="stroke-saffron"
    />
  </g>
);

export const bag = (
  <g>
    <path d="M60 44c0-26 40-26 40 0" fill="none" strokeWidth="5" className="stroke-walnut" />
    <rect x="42" y="42" width="76" height="56" rx="7" className="fill-walnut" />
    <path d="M42 49a7 7 0 0 1 7-7h62a7 7 0 0 1 7 7v16c-22 14-54 14-76 0z" className="fill-saffron" />
    <path
      d="M47 66c22 12 44 12 66 0M48 92h64"
      fill="none"
      strokeWidth="1.8"
      strokeDasharray="4 3"
      className="stroke-saffron-wash"
    />
    <circle cx="80" cy="74" r="4" className="fill-saffron-thread" />
  </g>
);

/** The bag on somebody's shoulder. */
export const bagInUse = (
  <g>
    <circle cx="76" cy="32" r="12" className="fill-land-5" />
    <path d="M48 104c0-38 10-54 28-54s30 16 30 54z" className="fill-indigo" />
    <path d="M64 52c18 8 30 18 36 30" fill="none" strokeWidth="4" className="stroke-walnut" />
    <rect x="84" y="76" width="36" height="28" rx="4" className="fill-walnut" />
    <path d="M84 80a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v7c-11 7-25 7-36 0z" className="fill-saffron" />
  </g>
);

export const jar = (
  <g>
    <rect x="52" y="20" width="56" height="14" rx="4" className="fill-walnut" />
    <path
      d="M54 36h52c7 6 9 12 9 20v34c0 7-5 11-11 11H56c-6 0-11-4-11-11V56c0-8 2-14 9-20z"
      className="fill-saffron-thread"
    />
    <rect x="56" y="56" width="48" height="30" rx="3" className="fill-paper" />
    <path d="M80 60l7 4v8l-7 4-7-4v-8z" className="fill-saffron" />
    <path d="M64 81h32" strokeWidth="2.5" className="stroke-edge" />
    <path d="M52 46v34" strokeWidth="4" strokeLinecap="round" opacity="0.5" className="stroke-paper" />
  </g>
);

/** The label close up. */
export const label = (
  <g>
    <rect x="24" y="22" width="112" height="76" className="fill-saffron-thread" />
    <rect x="34" y="30" width="92" height="60" rx="4" className="fill-paper" />
    <path d="M80 35l9 5v10l-9 5-9-5V40z" className="fill-saffron" />
    <path d="M46 64h68M46 73h44" strokeWidth="4" strokeLinecap="round" className="stroke-edge" />
    <rect x="44" y="79" width="72" height="8" rx="2" className="fill-none stroke-madder" strokeWidth="2" />
  </g>
);

/** A dish and a spoon. */
export const contents = (
  <g>
    <ellipse cx="74" cy="72" rx="46" ry="26" className="fill-paper stroke-edge" strokeWidth="1.5" />
    <ellipse cx="74" cy="68" rx="34" ry="17" className="fill-saffron-thread" />
    <path d="M92 60l40-34" strokeWidth="5" strokeLinecap="round" className="stroke-walnut" />
    <ellipse cx="88" cy="64" rx="12" ry="7" transform="rotate(-38 88 64)" className="fill-walnut" />
    <path
      d="M58 66c6-5 14-5 20 0"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      className="stroke-saffron-wash"
    />
  </g>
);

export const sample = (
  <g>
    <rect x="44" y="20" width="72" height="82" rx="3" className="fill-paper stroke-edge" strokeWidth="1.5" />
    <rect x="54" y="30" width="52" height="22" className="fill-indigo-wash" />
    <path d="M60 50l12-12 10 8 8-6 10 10z" className="fill-indigo" />
    <path d="M54 62h52M54 71h52M54 80h38M54 89h46" strokeWidth="3" className="stroke-edge" />
  </g>
);

/** Two sheets side by side: one with marks, one clean. */
export const sheets = (
  <g>
    <rect x="22" y="24" width="52" height="72" rx="3" className="fill-paper stroke-edge" strokeWidth="1.5" />
    <rect x="86" y="24" width="52" height="72" rx="3" className="fill-paper stroke-leaf" strokeWidth="2.5" />
    <path
      d="M30 36h36M30 46h36M30 56h24M30 66h36M30 76h30M94 36h36M94 46h36M94 56h36M94 66h30M94 76h36"
      strokeWidth="2.5"
      className="stroke-edge"
    />
    <path d="M30 46h20M42 66h24" strokeWidth="3" className="stroke-madder" />
    <path d="M50 52l6-8 4 6M46 80l8 6" fill="none" strokeWidth="2" className="stroke-madder" />
  </g>
);

/** A screen on a desk. */
export const screen = (
  <g>
    <rect x="38" y="24" width="84" height="54" rx="4" className="fill-ink" />
    <rect x="43" y="29" width="74" height="44" className="fill-indigo-wash" />
    <path d="M50 38h26M50 46h40M56 54h34M56 62h22" strokeWidth="3" className="stroke-indigo" />
    <path d="M72 78h16l4 12H68z" className="fill-edge" />
    <path d="M24 92h112" strokeWidth="4" strokeLinecap="round" className="stroke-walnut" />
  </g>
);
