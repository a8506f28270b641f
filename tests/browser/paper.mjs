// Reads a PDF: its words and pages, and the QR code in its picture.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

// Its module lies in the package: nothing is fetched.
const require = createRequire(import.meta.url);
prepareZXingModule({
  overrides: { wasmBinary: (await readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer },
});

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
  return decoded(await drawn(pdf, 300));
}

/**
 * The same after a photocopy: at 150 dpi, a tenth smaller, each point blurred into its
 * neighbours and the contrast raised.
 */
export async function photocopied(pdf) {
  const { data, width, height } = await drawn(pdf, 150 * 0.9);
  const inside = (at, most) => Math.min(Math.max(at, 0), most - 1);
  const grey = (x, y) => data[4 * (inside(y, height) * width + inside(x, width))];
  const copy = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const beside = grey(x - 1, y) + grey(x + 1, y) + grey(x, y - 1) + grey(x, y + 1);
      const blurred = (4 * grey(x, y) + beside) / 8;
      const at = 4 * (y * width + x);
      copy.fill((blurred - 128) * 1.6 + 128, at, at + 3);
    }
  }
  return decoded({ data: copy, width, height });
}

/** The text of the QR code in a screenshot. */
export async function pictured(png) {
  const [code] = await readBarcodes(new Uint8Array(png), { formats: ["QRCode"], tryHarder: true });
  return code?.text;
}

async function drawn(pdf, dpi) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(document.numPages);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const { canvas, context } = document.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function decoded({ data, width, height }) {
  const image = { data: new Uint8ClampedArray(data), width, height };
  const [code] = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true });
  return code?.text;
}
