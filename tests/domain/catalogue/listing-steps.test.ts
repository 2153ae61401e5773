import { describe, expect, it } from "vitest";
import { attributeSchemaOf } from "#app/domain/catalogue/families/attributes.ts";
import { families, familyOf, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import { groupsOf } from "#app/domain/catalogue/families/groups.ts";
import { knownMarks, listingSteps, stepBeside, stepOfField, stepStates } from "#app/domain/catalogue/listing-steps.ts";
import { asEdited, differences, type Judged, sameValue, withChanges } from "#app/domain/catalogue/revision.ts";
import { revisionMoves } from "#app/domain/catalogue/rules.ts";
import { revisionStates } from "#db/vocabulary.ts";

describe("the steps of a listing", () => {
  it.each(families.map((family) => [family.id, family] as const))(
    "of %s ask for each attribute once",
    (_id, family) => {
      const asked = listingSteps(family).flatMap((step) => step.attributes.map(({ key }) => key));
      expect(asked.toSorted()).toEqual(
        typedAttributes(family)
          .map(({ key }) => key)
          .toSorted(),
      );
      expect(new Set(listingSteps(family).map(({ id }) => id)).size).toBe(listingSteps(family).length);
      for (const group of groupsOf(family)) expect(group.attributes.length).toBeGreaterThan(0);
    },
  );

  it("begin with the name, and a service has no parcel", () => {
    expect(listingSteps(familyOf("flatweave")).map(({ id }) => id)).toEqual([
      "name",
      "size",
      "making",
      "material",
      "origin",
      "photos",
      "price",
      "parcel",
      "words",
    ]);
    expect(listingSteps(familyOf("translation")).map(({ id }) => id)).not.toContain("parcel");
    expect(stepBeside(familyOf("flatweave"), "words", 1)).toBeNull();
    expect(stepBeside(familyOf("flatweave"), "size", -1)?.id).toBe("name");
  });

  it("know whose a field is, also a part of one", () => {
    const family = familyOf("flatweave");
    expect(stepOfField(family, "attributes.weaveOrigin.county")?.id).toBe("origin");
    expect(stepOfField(family, "attributes.weft.1.of")?.id).toBe("material");
    expect(stepOfField(family, "weightG")?.id).toBe("parcel");
    expect(stepOfField(family, "attributes.moisturePct")).toBeNull();
    expect(knownMarks("flatweave", { titleFa: "a", "attributes.moisturePct": "b", status: "c" })).toEqual({
      titleFa: "a",
    });
  });

  it("say what they lack and what is marked in them", () => {
    const states = stepStates(familyOf("flatweave"), {
      gaps: [{ code: "gap.attribute", on: "form", field: "attributes.weaveOrigin.county" }],
      marks: { titleFa: "روشن‌تر", "attributes.motif": "کدام؟" },
      held: new Set(["titleFa", "attributes.widthCm"]),
    });
    expect(states.find(({ id }) => id === "origin")).toMatchObject({ gaps: 1, marks: 1, begun: false });
    expect(states.find(({ id }) => id === "name")).toMatchObject({ gaps: 0, marks: 1, begun: true });
    expect(states.find(({ id }) => id === "size")).toMatchObject({ gaps: 0, marks: 0, begun: true });
  });
});

describe("contradictions between two steps", () => {
  const honey = familyOf("honey");
  const part = (keys: string[], held: Record<string, string>) =>
    attributeSchemaOf(honey, { asked: honey.attributes.filter(({ key }) => keys.includes(key)), held });
  const faults = (schema: ReturnType<typeof part>, typed: unknown) =>
    (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);

  it("are told at the field of the step that is being saved", () => {
    const tests = part(["labReportDate"], { harvestMonth: "2026-08" });
    expect(faults(tests, { labReportDate: "2026-05-01" })).toEqual([["labReportDate", "attribute.report-date"]]);
    const lot = part(["harvestMonth"], { labReportDate: "2026-05-01" });
    expect(faults(lot, { harvestMonth: "2026-08" })).toEqual([["harvestMonth", "attribute.report-date"]]);
    // The Persian month that holds 15 June begins on 22 May.
    expect(faults(tests, { labReportDate: "2026-07-24" })).toEqual([]);
  });

  it("of other steps alone hold nobody up, and what other steps hold is kept", () => {
    const kind = part(["netWeightG"], {
      harvestMonth: "2026-08",
      labReportDate: "2026-05-01",
      bestBefore: "2025-01-01",
    });
    expect(kind.parse({ netWeightG: "۵۰۰" })).toEqual({
      netWeightG: 500,
      harvestMonth: "2026-08",
      labReportDate: "2026-05-01",
      bestBefore: "2025-01-01",
    });
  });
});

describe("a revision", () => {
  const listing: Judged = {
    attributes: { widthCm: 120, weft: { wool: 80, silk: 20 }, motif: "سماور" },
    texts: { fa: { title: "گلیم", description: "شرح" }, en: null },
  };
  const edited: Judged = {
    attributes: { widthCm: 130, weft: { silk: 20, wool: 80 }, fringe: true },
    texts: { fa: { title: "گلیم نو", description: "" }, en: { title: "Kilim", description: "" } },
  };

  it("is what differs, field by field, and brings it back", () => {
    const changes = differences(listing, edited);
    expect(changes).toEqual({
      titleFa: "گلیم نو",
      descriptionFa: null,
      titleEn: "Kilim",
      "attributes.widthCm": 130,
      "attributes.motif": null,
      "attributes.fringe": true,
    });
    expect(differences(withChanges(listing, changes), edited)).toEqual({});
    expect(differences(listing, listing)).toEqual({});
    expect(asEdited({ ...listing, revision: null })).toEqual({ ...listing, revision: null });
  });

  it("compares values, not how they are written", () => {
    expect(sameValue({ wool: 80, silk: 20 }, { silk: 20, wool: 80 })).toBe(true);
    expect(sameValue(["a", "b"], ["b", "a"])).toBe(false);
    expect(sameValue({ wool: 100 }, { wool: 100, silk: 0 })).toBe(false);
    expect(sameValue("1", 1)).toBe(false);
  });

  it("ends accepted or dropped, and nothing that has ended begins again", () => {
    expect(Object.keys(revisionMoves).toSorted()).toEqual([...revisionStates].toSorted());
    expect(revisionMoves.accepted).toEqual([]);
    expect(revisionMoves.dropped).toEqual([]);
    expect(revisionMoves.open).not.toContain("accepted");
  });
});
