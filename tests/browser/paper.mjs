// Reads a PDF: its words and pages, and the QR code in its picture.
import jsqr from "jsqr";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page, without the spaces that typesetting inserts. */
export async function pages(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(plain(items.map(({ str }) => str).join("")));
  }
  return texts;
}

/** Fonts map some characters to radicals that look the same; NFKC restores most. */
function plain(text) {
  const radicals = {
    "⺠": "民",
    "⻘": "青",
    "⻋": "车",
    "⻅": "见",
    "⻓": "长",
    "⻔": "门",
    "⻚": "页",
    "⻢": "马",
    "⻛": "风",
  };
  const undone = text.replace(/[⺀-⻿]/gu, (radical) => radicals[radical] ?? radical);
  return undone.normalize("NFKC").replace(/\s/gu, "");
}

/** The text of the QR code on the last page, read from its picture at 300 dpi. */
export async function scanned(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(document.numPages);
  const viewport = page.getViewport({ scale: 300 / 72 });
  const { canvas, context } = document.canvasFactory.create(viewport.width, viewport.height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const decode = jsqr.default ?? jsqr;
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}
