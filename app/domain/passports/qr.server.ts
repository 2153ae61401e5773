import QRCode from "qrcode";

/** A quarter of a code may be worn off before it is unreadable: tags are rubbed. */
const look = { errorCorrectionLevel: "Q", margin: 4 } as const;

/** The code as a drawing of its own, for a print shop. */
export const qrSvg = (text: string): Promise<string> => QRCode.toString(text, { ...look, type: "svg" });

/** The code as a picture, some 700 pixels wide. */
export const qrPng = (text: string): Promise<Buffer> => QRCode.toBuffer(text, { ...look, scale: 10 });

/** The code as one path of squares, a unit each, for a page: `size` units wide with its margin. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, look);
  const { margin } = look;
  let path = "";
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + margin} ${y + margin}h1v1h-1z`;
  return { size: modules.size + 2 * margin, path };
}
