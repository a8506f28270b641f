import type { Page } from "@playwright/test";
import type { Form } from "./form.mjs";

export function fillByKeyboard(page: Page, form?: Form): Promise<void>;
