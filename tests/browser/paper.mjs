// Reading paper back: the words and pages of a PDF, and a QR code from its picture.
import jsqr from "jsqr";
import { PNG } from "pngjs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page, without the spaces that setting a line makes. */
export async function pages(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map(({ str }) => str).join("").replace(/\s/gu, ""));
  }
  return texts;
}

/** What a QR code in a picture says; nothing if there is none to be read. */
export function scanned(png) {
  const { data, width, height } = PNG.sync.read(png);
  return jsqr.default ? jsqr.default(new Uint8ClampedArray(data), width, height)?.data : jsqr(new Uint8ClampedArray(data), width, height)?.data;
}
