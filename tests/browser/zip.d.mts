export function unzipped(zip: Buffer): Map<string, Buffer>;
