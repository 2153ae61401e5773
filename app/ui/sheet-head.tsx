interface SheetHeadProps {
  heads: readonly string[];
  /** How many of the first columns are words; the others are numbers. */
  words: number;
}

/** The heads of a printed sheet's columns. On a phone its rows are cards, whose cells say their head themselves. */
export function SheetHead({ heads, words }: SheetHeadProps) {
  return (
    <thead className="not-print:max-md:sr-only">
      <tr>
        {heads.map((head, index) => (
          <th
            key={head}
            scope="col"
            className={`border-y border-edge bg-sunk px-2 py-2 font-semibold ${index < words ? "text-start" : "digits"}`}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
