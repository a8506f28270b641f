import type { Download, Locator, Page } from "@playwright/test";

export type Answer = [label: string, value: string | string[] | boolean];
export type Form = Record<string, Answer[] | Answer[][] | "declarations">;
export const APPLICANT: Form;
export function visit(page: Page, route: string): Promise<void>;
export function put(page: Page, label: string, value: Answer[1]): Promise<void>;
export function save(page: Page, button?: string): Promise<void>;
export function fillSection(page: Page, section: string, form?: Form): Promise<void>;
export function fillForm(page: Page, form?: Form): Promise<void>;
export const SECTIONS: string[];
export function task(page: Page, section: string): Locator;
export function sections(page: Page): Promise<void>;
export function chip(page: Page, section: string): Locator;
export function saved(page: Page): Promise<Download>;
export function reload(page: Page): Promise<void>;
