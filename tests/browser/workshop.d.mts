import type { Page } from "@playwright/test";
import type { Answer } from "./form.d.mts";

export const NOTICE: Record<string, Answer[] | Answer[][]>;
export const FAULTY: { [key: string]: unknown };
export function workshop(page: Page): Promise<void>;
export function go(page: Page, section: string): Promise<void>;
export function write(page: Page, notice?: typeof NOTICE): Promise<void>;
export function open(page: Page, notice: unknown, name?: string): Promise<void>;
export function crowded(posts: number): typeof FAULTY;
export { put, save, visit } from "./form.d.mts";
