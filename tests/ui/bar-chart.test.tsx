import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarChart } from "#app/ui/bar-chart.tsx";

const series = [
  { label: "Captured", look: "fill-leaf" },
  { label: "Sent back", look: "fill-indigo" },
];
const drawn = (bars: { label: string; values: bigint[] }[]) =>
  renderToStaticMarkup(<BarChart title="Movement" description="Two weeks." series={series} bars={bars} />);
const heights = (html: string) => [...html.matchAll(/height="([\d.]+)" class="fill-/g)].map(([, tall]) => Number(tall));

describe("a chart of bars", () => {
  it("is named and described for who does not see it, and tall in proportion", () => {
    const html = drawn([
      { label: "1", values: [9_000_000_000_000_000_001n, 0n] },
      { label: "2", values: [4_500_000_000_000_000_000n, 900_000_000_000_000_000n] },
    ]);
    const [, named = ""] = /role="img" aria-labelledby="([^"]+)"/.exec(html) ?? [];
    for (const id of named.split(" ")) expect(html).toContain(`id="${id}"`);
    expect(html).toContain(">Movement</title>");
    expect(html).toContain(">Two weeks.</desc>");
    expect(heights(html)).toEqual([100, 0, 49.9, 9.9]);
  });

  it("of nothing draws nothing", () => {
    expect(heights(drawn([{ label: "1", values: [0n, 0n] }]))).toEqual([0, 0]);
    expect(heights(drawn([]))).toEqual([]);
  });
});
