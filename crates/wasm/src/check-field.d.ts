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
