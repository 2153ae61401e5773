import type { AddressField } from "#app/country/pack.ts";

/** From the large to the small, as an Iranian address is written. */
export const addressFields: readonly AddressField[] = [
  {
    name: "province",
    label: { fa: "استان", en: "Province" },
    input: "province",
    required: true,
    maxLength: 5,
    autocomplete: "address-level1",
  },
  {
    name: "county",
    label: { fa: "شهرستان", en: "County" },
    input: "county",
    required: false,
    maxLength: 20,
    autocomplete: "off",
  },
  {
    name: "city",
    label: { fa: "شهر یا روستا", en: "Town or village" },
    input: "text",
    required: true,
    maxLength: 60,
    autocomplete: "address-level2",
  },
  {
    name: "street",
    label: { fa: "نشانی (خیابان و کوچه)", en: "Street and alley" },
    input: "text",
    required: true,
    maxLength: 200,
    autocomplete: "street-address",
  },
  {
    name: "house",
    label: { fa: "پلاک", en: "House number" },
    input: "text",
    required: false,
    maxLength: 20,
    autocomplete: "off",
  },
  {
    name: "unit",
    label: { fa: "واحد", en: "Flat" },
    input: "text",
    required: false,
    maxLength: 20,
    autocomplete: "off",
  },
  {
    name: "postalCode",
    label: { fa: "کد پستی ده‌رقمی", en: "Postal code (10 digits)" },
    input: "digits",
    required: true,
    maxLength: 12,
    autocomplete: "postal-code",
  },
];
