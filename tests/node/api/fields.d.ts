/* tslint:disable */
/* eslint-disable */
/**
 * A division in force.
 */
export interface Division {
    /**
     * Six digits of GB/T 2260.
     */
    code: string;
    /**
     * The full name.
     */
    name: string;
    /**
     * Its level in the hierarchy.
     */
    level: DivisionLevel;
}

/**
 * A line of a list. Serialised as its code.
 */
export type Code = string;

/**
 * A list of codes. The standard of each is named in `data/codes.tsv`.
 */
export type CodeList = "ethnicGroup" | "politicalStatus" | "health" | "degree" | "licence" | "relation";

/**
 * A mobile number as [`Mobile`](crate::Mobile) has it (`13812345678`), or a landline
 * with its area code (`0471-1234567`). Serialised as that string.
 */
export type Phone = string;

/**
 * A mobile number: 11 ASCII digits, the first two 13 to 19, without a country code.
 * Serialised as the string of digits.
 */
export type Mobile = string;

/**
 * A month of the calendar. Serialised as `YYYY-MM`.
 *
 * Typed and deserialised months lie in the years [`FIRST_YEAR`] to [`LAST_YEAR`].
 */
export type YearMonth = string;

/**
 * A name as an identity card writes it.
 *
 * 1 to [`LIMIT`] Unicode scalar values: Han characters of every extension, Latin
 * letters, [`SEPARATOR`], spaces, hyphens and apostrophes.
 */
export interface PersonName {
    text: string;
    separatorChanged: boolean;
}

/**
 * A name that a code used to have.
 */
export interface FormerName {
    /**
     * The name.
     */
    name: string;
    /**
     * The first yearly table with this name; 1980, the first of all, means "or before".
     */
    firstListed: number;
    /**
     * The last yearly table with this name.
     */
    lastListed: number;
}

/**
 * A well-formed number: its birth date exists and its check digit is right. Only the police
 * know whether it was ever issued.
 */
export interface ResidentId {
    number: string;
    kind: CardKind;
    birthDate: string;
    sex: Sex;
    address: AddressNote;
}

/**
 * One of the three parts of a date, so that a page can point at the box.
 */
export type DatePart = "year" | "month" | "day";

/**
 * The kind of card with this number.
 */
export type CardKind = "resident" | "hongKongPermit" | "macaoPermit" | "taiwanPermit" | "foreignPermanentResident";

/**
 * The kinds of field.
 */
export type FieldKind = "residentId" | "date" | "birthDate" | "name" | "mobile";

/**
 * The levels of the table.
 */
export type DivisionLevel = "prefecture" | "county" | "districts";

/**
 * The sex that the number encodes: an odd 17th digit for men.
 */
export type Sex = "male" | "female";

/**
 * What the address code says. It is advice: a code is that of the first registration, and no
 * table has all codes. Nobody is refused for it.
 */
export type AddressNote = { kind: "current"; code: string; name: string; prefecture: string; formerNames: FormerName[] } | { kind: "former"; code: string; names: FormerName[] } | { kind: "otherProvince"; code: string; name: string } | { kind: "residencePermit" } | { kind: "foreigner"; issuedIn: string; issuedInName: string; nationality: string } | { kind: "unknown"; code: string };

/**
 * Why a text is not a Resident ID number. Positions count from 1; spaces, hyphens and
 * invisible characters are not counted.
 */
export type ResidentIdProblem = { kind: "empty" } | { kind: "wrongLength"; got: number } | { kind: "fifteenDigits" } | { kind: "badCharacter"; position: number; character: string } | { kind: "impossibleBirthDate"; year: number; month: number; day: number } | { kind: "birthInFuture"; date: string } | { kind: "checkDigit"; position: number } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a date.
 */
export type DateProblem = { kind: "empty" } | { kind: "missingPart"; part: DatePart } | { kind: "notANumber"; part: DatePart; position: number; character: string } | { kind: "twoDigitYear"; year: number } | { kind: "yearOutOfRange"; year: number; first: number; last: number } | { kind: "monthOutOfRange"; month: number } | { kind: "dayOutOfRange"; year: number; month: number; day: number; lastDay: number } | { kind: "inFuture"; date: string } | { kind: "unrecognised" } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a mobile number.
 */
export type MobileProblem = { kind: "empty" } | { kind: "wrongLength"; got: number } | { kind: "notMobile" } | { kind: "landline" } | { kind: "badCharacter"; position: number; character: string } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a name.
 */
export type NameProblem = { kind: "empty" } | { kind: "tooShort" } | { kind: "tooLong"; limit: number } | { kind: "badCharacter"; position: number; character: string } | { kind: "privateUseCharacter"; position: number } | { kind: "misplacedSeparator"; position: number };

/**
 * Why a text is not a telephone number.
 */
export type PhoneProblem = { kind: "empty" } | { kind: "areaCodeMissing" } | { kind: "unknownAreaCode" } | { kind: "wrongLandlineLength"; areaCode: string; got: number } | { kind: "wrongMobileLength"; got: number } | { kind: "notMobile" } | { kind: "wrongLength"; got: number } | { kind: "badCharacter"; position: number; character: string } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not an acceptable number. Positions count from 1, without spaces.
 */
export type NumberProblem = { kind: "empty" } | { kind: "notANumber"; position: number; character: string } | { kind: "inMetres" } | { kind: "notWhole" } | { kind: "outOfRange"; min: number; max: number; got?: number } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not in a list.
 */
export type CodeProblem = { kind: "empty" } | { kind: "notListed" } | { kind: "tooLong" };

/**
 * Why a text is refused. Positions count the characters that are kept, from 1.
 */
export type LineProblem = { kind: "empty" } | { kind: "tooLong"; limit: number; got: number } | { kind: "privateUseCharacter"; position: number } | { kind: "badCharacter"; position: number; character: string };

/**
 * 一段文字读成了什么：读出的值，或者第一个要改的问题。
 *
 * The result of checking a text: the value, or the first problem to mend.
 */
export type FieldCheck<Value, Problem> =
| { ok: true; value: Value }
| {
    ok: false;
    problem: Problem;
    /** What to do about it, a sentence in Chinese. */
    message: string;
};

/**
 * 检查填进一栏的文字：身份证号、日期、姓名、手机号。
 *
 * Checks the text that a person typed into a field.
 *
 * Spaces, full-width characters and the usual ways of writing are accepted. `asOf` is today, as
 * `YYYY-MM-DD`; it is required for a Resident ID number and a birth date. The value of a date
 * is `YYYY-MM-DD` too.
 *
 * @throws an `Error` whose message names the argument, if one has the wrong shape.
 */
export function checkField(kind: "residentId", text: string, asOf: string, locale?: "zh" | "en" | null): FieldCheck<ResidentId, ResidentIdProblem>;
export function checkField(kind: "birthDate", text: string, asOf: string, locale?: "zh" | "en" | null): FieldCheck<string, DateProblem>;
export function checkField(kind: "date", text: string, asOf?: string | null, locale?: "zh" | "en" | null): FieldCheck<string, DateProblem>;
export function checkField(kind: "name", text: string, asOf?: string | null, locale?: "zh" | "en" | null): FieldCheck<PersonName, NameProblem>;
export function checkField(kind: "mobile", text: string, asOf?: string | null, locale?: "zh" | "en" | null): FieldCheck<Mobile, MobileProblem>;
export function checkField(kind: FieldKind, text: string, asOf: string, locale?: "zh" | "en" | null): FieldCheck<ResidentId | PersonName | Mobile | string, ResidentIdProblem | DateProblem | NameProblem | MobileProblem>;



/**
 * Adds the sentences of a language, which `xieguan/en` has. Afterwards functions that give
 * messages take its tag as `locale`.
 *
 * 加上一种语言的句子（`xieguan/en`）。加过以后，给出说明文字的函数就可以用 `locale` 选它。
 *
 * @throws an `Error`, if the sentences are those of another version.
 */
export function addLanguage(sentences: string): void;

/**
 * The version of the rules. It changes whenever an answer can change.
 *
 * 规则的版本号。只要有一个答案可能变，它就变。
 */
export function rulesVersion(): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
