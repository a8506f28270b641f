/**
 * 办法的一条。 One article of the Measures, verbatim.
 */
export interface Article {
    /**
     * 1 to 29.
     */
    number: number;
    /**
     * Its chapter, 1 to 8.
     */
    chapter: number;
    /**
     * The article's text, or the text before its items.
     */
    lead: string;
    /**
     * Its items in order, without their bracketed numerals.
     */
    items: string[];
}

/**
 * An article of the Measures, verbatim; `null` if there is none with this number.
 *
 * 办法的一条，原文；没有这一条时是 `null`。不用等 `init()`。
 *
 * @throws an `Error` if it is not a number.
 */
export function article(number: number): Article | null;
