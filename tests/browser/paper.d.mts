export function pages(pdf: Uint8Array): Promise<string[]>;
export function scanned(png: Uint8Array): string | undefined;
