/** 结论。 What came out. */
export type CheckerOutcome = "met" | "notMet" | "unknown" | "dependsOnNotice" | "forBureau";

/** 改了就要重新打开框架的属性。 The attributes for which the frame is loaded anew. */
export type CheckerChange = "mode" | "notice" | "post" | "src" | "credentialless";

/** 元素的属性。 The attributes, for JSX and templates: `xieguan/react`, `xieguan/vue`, `xieguan/svelte`. */
export interface CheckerAttributes {
    mode?: "check" | "apply";
    notice?: string;
    post?: string;
    theme?: "light" | "dark";
    "min-height"?: number | string;
    "max-height"?: number | string;
    src?: string;
    credentialless?: boolean | "";
}

/** 元素发出的事件。 Its events, by name. */
export interface CheckerEvents {
    /** 可以用了。 It works. */
    "xieguan-ready": CustomEvent<{ rulesVersion: string }>;
    /** 有了结论；填的内容不在里面。 The outcome, never a fact. */
    "xieguan-outcome": CustomEvent<{ outcome: CheckerOutcome; rulesVersion: string }>;
    /** 高度变了。 Its height in pixels. */
    "xieguan-resize": CustomEvent<{ height: number }>;
    /** 属性改了，但框架里填了东西，等 `reload()`。 A change waits for `reload()`: something was typed. */
    "xieguan-change-pending": CustomEvent<{ attribute: CheckerChange }>;
    /** 打不开（`timeout`、`broken`），或公告读不到（`notice`）。 */
    "xieguan-error": CustomEvent<{ reason: "timeout" | "broken" | "notice" }>;
}

/**
 * `<xieguan-checker>`：嵌进网页的自查程序。
 *
 * The checker, in a sandboxed frame. Attributes:
 *
 * - `mode`: `check` 自查（默认）, `apply` 直接填报名表
 * - `notice`: 招聘公告，同源的地址，或本页一个元素的 `#id`; an address of the same origin, or `#id`
 * - `post`: 岗位代码或名称; the post's code or title
 * - `theme`: `light`, `dark`; 不写就跟随网页 follows the page around it
 * - `lang`: `en` 英文，其他都是中文; English, anything else is Chinese
 * - `min-height`, `max-height`: 像素 pixels
 * - `src`: `checker.html` 的地址，默认在脚本旁边; beside the script unless told
 * - `credentialless`: 网页发了 COEP 又没有隔离时写上; for a page with COEP that is not isolated
 */
export interface XieguanCheckerElement extends HTMLElement {
    /** 打印框架里的内容。 Prints what the frame shows. */
    print(): void;
    /** 按现在的属性重新打开框架，填的就没有了。 Loads the frame anew; what was typed is lost. */
    reload(): void;
}

declare global {
    interface HTMLElementTagNameMap {
        "xieguan-checker": XieguanCheckerElement;
    }
    interface HTMLElementEventMap extends CheckerEvents {}
}
