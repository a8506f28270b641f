import type { Page } from "@playwright/test";

/** An answer in words, with a day where one is asked for. */
type Answer = string | string[];
export type Answers = Partial<
  Record<
    "birth" | "hire" | "earlier" | "education" | "service" | "expected" | "circumstances" | "conduct" | "ability",
    Answer
  >
>;
export function date(page: Page, year: string, month: string, day: string): Promise<void>;
export function choose(page: Page, words: string): Promise<void>;
export function go(page: Page): Promise<void>;
export function goOn(page: Page): Promise<void>;
export function heading(page: Page): Promise<string>;
export function answer(page: Page, answers?: Answers): Promise<string>;
export function answerAll(page: Page, answers?: Answers): Promise<string[]>;
