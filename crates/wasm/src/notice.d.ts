/** 公告里的一处：哪一节、第几条（从 0 数）、哪一栏。 A place in a file; entries count from 0. */
export interface FilePlace {
    section: string;
    entry?: number;
    field?: string;
}

/** 读不懂的一栏，当作没填。 An answer that cannot be read; treated as missing. */
export interface UnreadAnswer extends FilePlace {
    /** 怎么改，一句中文。 What to do about it, a sentence in Chinese. */
    message: string;
}

/** 公告里的一个问题。 A finding in a notice. */
export interface NoticeFinding extends FilePlace {
    /** 违反办法、违反其他法律、有歧义、建议。 The gravest first. */
    severity: "measures" | "otherLaw" | "ambiguous" | "advice";
    /** 依据：办法的条款、其他法律、读者的需要。 The clause, law or need that it is based on. */
    source: { measures: { article: number; item?: number | null } } | { law: string } | "readers";
    /** 是哪一种问题；随它而来的数字和日期也在这个对象里。 The kind; its figures are in this object. */
    kind: string;
    /** 改成什么就好了；只有人能改的是空的。 The answers that would mend it; empty if only people can decide. */
    mend: { entry?: number; field: string; value: unknown }[];
    /** 严重程度的名称。 The name of the severity. */
    title: string;
    /** 有什么问题，一句中文。 What is wrong, in Chinese. */
    message: string;
    /** 怎么改，一句中文。 How to mend it, in Chinese. */
    advice: string;
    /** 条文：名称和办法原文；`lead` 是条文开头、各项前面的话。 The clause; verbatim for the Measures; before an item its article's lead. */
    clause: { name: string; text: string | null; lead?: string } | null;
    /** 引起它的字：从哪里到哪里（按 JavaScript 的字符数），写的是什么。 The words that caused it, in units of UTF-16. */
    marks?: { from: number; to: number; words: string }[];
    [figure: string]: unknown;
}

/** 检查公告的结果。 The findings in a notice. */
export interface LintedNotice {
    findings: NoticeFinding[];
    /** 读不懂的栏目。 The answers that could not be read. */
    problems: UnreadAnswer[];
}

/** 报名表里的一个问题。 A problem of a form. */
export interface ApplicationProblem extends FilePlace {
    /** 必须改，还是请申请人看一眼。 To be mended, or for the applicant to decide. */
    severity: "error" | "warning";
    /** 怎么改，一句中文。 What to do about it, a sentence in Chinese. */
    message: string;
}

/** 符不符合公告里的一个岗位。 How an applicant stands with a post. */
export interface PostStanding {
    /** 公告里的第几个岗位，从 0 数。 The index of the post, from 0. */
    index: number;
    name: string;
    /** 最不利的一项，办法的结论在内。 The gravest outcome, that of the Measures included. */
    outcome: Outcome;
    conditions: { condition: string; outcome: Outcome }[];
}

/** 检查报名表的结果。 The result of checking a form. */
export interface CheckedApplication {
    /** 填全了，没有必须改的。 Nothing is left to mend. */
    whole: boolean;
    problems: ApplicationProblem[];
    /** 核对码，和纸上的一样才是同一份；有读不出的栏目时是 `null`。 The match code that is printed on the sheet; `null` while an answer cannot be read. */
    matchCode: string | null;
    /** 文件里存的核对码。 The match code in the file. */
    savedMatchCode: string | null;
    determination: Determination;
    /** 结论的说明，一句中文。 What the outcome means, in Chinese. */
    summary: string;
    /** 所报的岗位；没给公告或公告里没有时是 `null`。 The chosen post; `null` if no notice has it. */
    post: PostStanding | null;
    /** 公告里读不懂的栏目。 The answers of the notice that could not be read. */
    noticeProblems: UnreadAnswer[];
}
