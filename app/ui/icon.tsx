/** Own line icons on a 24 grid, drawn with one pen. They are pictures beside words and never stand for them. */
const drawings = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20",
  basket: "M3.5 10h17l-1.6 8.2a2 2 0 0 1-2 1.6H7.1a2 2 0 0 1-2-1.6zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3",
  person: "M12 4.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5zM4.5 20c.9-3.6 3.8-5.5 7.5-5.5s6.6 1.9 7.5 5.5",
  globe: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17",
  check: "m5 12.5 4.5 4.5L19 7.5",
  plus: "M12 5v14M5 12h14",
  cross: "M6 6l12 12M18 6 6 18",
  alert: "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2",
  info: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.6v.2",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7v5l3.2 2.2",
  parcel: "M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5",
  pin: "M12 21s6.5-6.3 6.5-11.2A6.5 6.5 0 0 0 5.5 9.8C5.5 14.7 12 21 12 21zM12 7.5a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z",
  loom: "M5 3.5v17M19 3.5v17M3.5 6h17M3.5 18h17M8.5 6v12M12 6v12M15.5 6v12M5 10.5h14M5 13.5h14",
  seal: "M12 3.5l2 1.7 2.6-.3.9 2.5 2.2 1.4-.7 2.5.7 2.5-2.2 1.4-.9 2.5-2.6-.3-2 1.7-2-1.7-2.6.3-.9-2.5-2.2-1.4.7-2.5-.7-2.5 2.2-1.4.9-2.5 2.6.3zM8.8 11.6l2.3 2.3 4.1-4.3",
  drop: "M12 3.5s6 6.5 6 10.8a6 6 0 0 1-12 0C6 10 12 3.5 12 3.5zM9.3 15.2a2.8 2.8 0 0 0 2.7 2.3",
  flask: "M9.5 3.5h5M10.5 3.5v6l-5.3 8.7a1.5 1.5 0 0 0 1.3 2.3h11a1.5 1.5 0 0 0 1.3-2.3L13.5 9.5v-6M7.8 15h8.4",
  voice: "M4 5.5h16v10.5h-9l-4.5 3.8V16H4z",
  camera: "M4 7.5h3.5L9 5h6l1.5 2.5H20V19H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  down: "m6 9.5 6 6 6-6",
  minus: "M5 12h14",
  closer: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20M10.5 7.7v5.6M7.7 10.5h5.6",
  compare: "M4 5.5h6v13H4zM14 5.5h6v13h-6zM12 3v18",
  take: "M12 4v11M7.5 10.8l4.5 4.5 4.5-4.5M4.5 19.5h15",
  sheet: "M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h4",
  tag: "M4 4.5h8l8 8-7.5 7.5-8.5-8.5zM8 8.3v.2",
  coins:
    "M4 8.5c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 8.5v7c0 1.7 3.6 3 8 3s8-1.3 8-3v-7M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3",
  again: "M4.5 12a7.5 7.5 0 1 1 2.2 5.3M4.5 20v-5h5",
  onward: "M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5",
} as const;

export type IconName = keyof typeof drawings;

/** Icons that point along the line of reading turn round in a right-to-left text. */
const turning: ReadonlySet<IconName> = new Set(["onward"]);

export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`icon ${turning.has(name) ? "rtl:-scale-x-100 " : ""}${className}`}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
