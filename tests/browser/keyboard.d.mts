import type { Page } from "@playwright/test";
import type { Answer, Form } from "./form.mjs";

export function fillByKeyboard(page: Page, form?: Form): Promise<void>;
export function putByKey(page: Page, label: string, value: Answer[1]): Promise<void>;
export function press(page: Page, words: string): Promise<void>;
