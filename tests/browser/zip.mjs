// Reads a zip file whose parts are stored, as the workshop writes them.
import { crc32 } from "node:zlib";

/** The parts by name. Fails where the list, a part and its checksum do not agree. */
export function unzipped(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error("the list of parts breaks off");
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const [method, size, from] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 42)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const part = zip.subarray(start, start + size);
    if (method !== 0 || zip.readUInt32LE(from) !== 0x04034b50) throw new Error(`${name} is not stored`);
    if (crc32(part) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} has another checksum`);
    parts.set(name, part);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
