/**
 * 在 Vue 的模板里写 `<xieguan-checker>`：`import type {} from "xieguan/vue"`，一个项目一次；编译时要
 * `isCustomElement: (tag) => tag === "xieguan-checker"`。
 *
 * The element in templates of Vue 3: its attributes, and its events as `@xieguan-outcome="…"`.
 */
import type { HTMLAttributes } from "vue";
import type { CheckerAttributes, CheckerEvents } from "./element.js";

type Listeners = { [Name in keyof CheckerEvents as `on${Pascal<Name>}`]?: (event: CheckerEvents[Name]) => void };
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
    ? `${Capitalize<First>}${Pascal<Rest>}`
    : Capitalize<Name>;

declare module "vue" {
    interface GlobalComponents {
        "xieguan-checker": new () => { $props: HTMLAttributes & CheckerAttributes & Listeners };
    }
}
