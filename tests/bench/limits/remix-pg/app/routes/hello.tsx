/** Limit `remix`: the least a Remix page can say. No loader, no data. */
export default function Hello() {
  return <h1>سلام</h1>;
}
