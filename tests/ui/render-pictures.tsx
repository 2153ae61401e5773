import { renderToStaticMarkup } from "react-dom/server";
import { Gallery } from "#app/domain/catalogue/ui/gallery.tsx";
import { LocaleProvider } from "#app/ui/locale-context.tsx";

const photo = (n: number) => ({
  address: `/media/test${n}`,
  ...{ width: 800, height: 1000, blur: null, avif: false, alt: `Kilim ${n}` },
});

/** A piece's pictures as the market renders them, for the journey that looks into them. */
process.stdout.write(
  renderToStaticMarkup(
    <LocaleProvider locale="en">
      <Gallery photos={[photo(1), photo(2)]} />
    </LocaleProvider>,
  ),
);
