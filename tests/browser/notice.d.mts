import type { Page } from "@playwright/test";

export const ADDRESS: string;
export function sample(name: string): Promise<string>;
export function lay(page: Page, body: string | Buffer, options?: object): Promise<void>;
export function following(page: Page, name: string): Promise<string>;
