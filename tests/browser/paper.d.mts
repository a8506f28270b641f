export function pages(pdf: Uint8Array): Promise<string[]>;
export function scanned(pdf: Uint8Array): Promise<string | undefined>;
export function photocopied(pdf: Uint8Array): Promise<string | undefined>;
export function pictured(png: Uint8Array): Promise<string | undefined>;
