// The English sentences that belong to Chinese words, by the tables in crates/words/locales.
//
// Words may be a sentence, a part of one, or several. What is found is a pattern of everything that may stand there: the same
// Chinese has several sentences in English, and what stands at a placeholder is not always known. Chinese is taken too, since
// places and printed sheets have it in English. So these patterns are for doing the same things in English, and no proof of
// its words; that nothing else is left in Chinese is seen to in language.spec.ts.
import { readFileSync, readdirSync } from "node:fs";

export type Words = string | RegExp;

/** A sentence in both languages, cut at its placeholders: text, name, text, name, text … */
interface Sentence {
  chinese: string[];
  english: string[];
  /** What the Chinese with anything at its placeholders looks like. */
  pattern: RegExp;
}

const LOCALES = new URL("../../crates/words/locales/", import.meta.url);
/** What a text in Chinese has. */
export const HAN = /[\p{Script=Han}（）“”]/u;

let sentences: Sentence[] | undefined;

/** Every sentence that has both languages. */
function all(): Sentence[] {
  if (sentences) return sentences;
  const read = (tag: string) => {
    const found = new Map<string, string>();
    for (const file of readdirSync(new URL(tag, LOCALES))) {
      const text = readFileSync(new URL(`${tag}/${file}`, LOCALES), "utf8");
      let section = "";
      // One sentence in a line; the few over several lines are of the command, which no page shows.
      for (const line of text.split("\n")) {
        section = /^\[(.+)\]$/.exec(line)?.[1] ?? section;
        const [, key, value] = /^([\w-]+) = (".*")$/.exec(line) ?? [];
        if (key && value !== `"""`) found.set(`${section}.${key}`, JSON.parse(value!) as string);
      }
    }
    return found;
  };
  const [chinese, english] = [read("zh-Hans"), read("en")];
  const cut = (text: string) => text.split(/\{(\w+)\}/).map((part) => part.replaceAll("{{", "{").replaceAll("}}", "}"));
  sentences = [...chinese].flatMap(([key, text]) => {
    const other = english.get(key);
    if (other === undefined) return [];
    const chinese = cut(text);
    const pattern = chinese.map((part, at) => (at % 2 ? "([^]+?)" : escaped(part))).join("");
    return [{ chinese, english: cut(other), pattern: new RegExp(`^${pattern}$`, "u") }];
  });
  return sentences;
}

const escaped = (text: string) => text.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
const literal = (cut: string[]) => cut.filter((_, at) => at % 2 === 0).join("");

const letters = (text: string) => [...text].filter((letter) => /\p{Script=Han}/u.test(letter)).length;

/**
 * Patterns of the English of a whole text, if it is a sentence; several if the same Chinese has several. A sentence with
 * fewer words of its own than `least` is none: `{name}：{value}` is in many texts.
 */
function whole(text: string, depth = 0, least = 0): string[] {
  if (!HAN.test(text) || depth > 4) return [escaped(text)];
  const plain = all().filter(({ chinese }) => chinese.length === 1 && chinese[0] === text);
  if (plain.length > 0) return [...new Set(plain.map(({ english }) => escaped(literal(english))))];
  let [most, found] = [0, new Set<string>()];
  for (const { chinese, english, pattern } of all()) {
    const weight = literal(chinese).length;
    if (chinese.length === 1 || weight === 0 || weight < most || letters(literal(chinese)) < least) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    if (weight > most) [most, found] = [weight, new Set()];
    const names = chinese.filter((_, at) => at % 2 === 1);
    const value = (name: string) => inserted(match[names.indexOf(name) + 1]!, depth);
    found.add(english.map((part, at) => (at % 2 ? value(part) : escaped(part))).join(""));
  }
  return [...found];
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const NUMERALS = "〇一二三四五六七八九十";

/** A pattern of what stands at a placeholder: months have names, and what somebody typed stays. */
function inserted(value: string, depth: number): string {
  if (/^\d+$/.test(value)) return `(?:${value}|${MONTHS[Number(value) - 1] ?? value})`;
  if (/^[一二三四五六七八九十]$/u.test(value)) return String(NUMERALS.indexOf(value));
  if (/^十[一二三四五六七八九]$/u.test(value)) return `1${NUMERALS.indexOf(value[1]!)}`;
  return `(?:${[...whole(value, depth + 1), escaped(value)].join("|")})`;
}

/** Patterns of every English sentence whose Chinese has this text in it, whatever stands at its placeholders. */
function within(text: string, isInserted: (middle: string) => boolean): string[] {
  const parts = all().filter(({ chinese }) => chinese.some((part, at) => at % 2 === 0 && part.includes(text)));
  const found = parts.length > 0 ? parts : all().filter(({ chinese }) => reachesInto(chinese, text, isInserted));
  return found.map(({ english }) => english.map((part, at) => (at % 2 ? "[^]*?" : escaped(part))).join(""));
}

/** Whether a text is a part of a sentence from the end of one piece into the next one. */
function reachesInto(cut: string[], text: string, isInserted: (middle: string) => boolean): boolean {
  const pieces = cut.filter((_, at) => at % 2 === 0);
  return pieces.some((piece, at) => {
    const next = pieces[at + 1];
    if (next === undefined) return false;
    for (let from = Math.max(0, piece.length - text.length); from <= piece.length; from += 1) {
      const start = piece.slice(from);
      if (!text.startsWith(start)) continue;
      for (let to = next.length; to >= 0; to -= 1) {
        const end = next.slice(0, to);
        const isLong = letters(start + end) >= 2;
        const middle = text.slice(start.length, text.length - end.length);
        if (isLong && text.endsWith(end) && isInserted(middle)) return true;
      }
    }
    return false;
  });
}

/** Longer texts are files. */
const LONGEST = 300;

/** Patterns of what may stand for a text that is a sentence, a part of one, or several. */
function alternatives(text: string, exact: boolean): string[] {
  const full = whole(text, 0, 1);
  // A short word that is a sentence of its own is no part of others.
  const isName = text.length < 3 && full.length > 0;
  const isInserted = (middle: string) => (full.length > 0 ? /^\d+$/.test(middle) : middle !== "");
  const parts = exact || isName ? [] : within(text, isInserted);
  const found = [...full, ...parts];
  // Places, peoples and printed sheets are Chinese in English, too.
  const loose = () => [...whole(text), ...several(text)];
  return [...new Set([...(found.length > 0 ? found : loose()), escaped(text)])];
}

/** The pattern of a text of several sentences. */
function several(text: string): string[] {
  const pieces = text.split(/(?<=[。！？；，：、]|→)|(?= · )|\n| /u).filter(Boolean);
  if (pieces.length < 2) return [];
  const found = pieces.map((piece) => {
    const plain = piece.replace(/[。！？；，：、→ ]+$/u, "");
    return HAN.test(plain)
      ? [...whole(piece), ...whole(plain), ...(plain.length > 1 ? within(plain, () => false) : []), escaped(plain)]
      : [escaped(plain)];
  });
  return [found.map((one) => `(?:${one.join("|")})`).join("[^]*?")];
}

const remembered = new Map<string, Words>();

/** What to look for in English instead of these Chinese words. */
export function said(words: Words, exact = false): Words {
  const key = `${exact} ${words}`;
  const known = remembered.get(key) ?? sought(words, exact);
  remembered.set(key, known);
  return known;
}

function sought(words: Words, exact: boolean): Words {
  if (words instanceof RegExp) return pattern(words);
  if (!HAN.test(words) || words.length > LONGEST) return words;
  // Clauses have no space before the bracket: 16(3).
  const found = alternatives(words, exact).join("|").replaceAll(" \\(", " ?\\(");
  return exact ? new RegExp(`^\\s*(?:${found})\\s*$`, "u") : new RegExp(found, "iu");
}

/** A pattern that finds sentences, or one with each run of Chinese words in it changed. */
function pattern(words: RegExp): RegExp {
  const flags = [...new Set([...words.flags.replace("g", ""), "i", "u"])].join("");
  const loose = new RegExp(words.source.replaceAll(/(?<!\\|\[)[$^]/g, ""), flags);
  const anchored = words.source.startsWith("^") && words.source.endsWith("$");
  const found = all().filter(({ chinese }) => loose.test(chinese.map((part, at) => (at % 2 ? "1" : part)).join("")));
  const english = found.map((one) => one.english.map((part, at) => (at % 2 ? "[^]*?" : escaped(part))).join(""));
  const runs = words.source.replaceAll(/[\p{Script=Han}、。（）“”：；《》「」][^|^$()[\]{}.*+?\\，]*/gu, (run) => {
    return `(?:${alternatives(run, anchored).join("|")})`;
  });
  return new RegExp([runs.replaceAll("，", "[，,]"), ...new Set(english)].join("|"), flags);
}
