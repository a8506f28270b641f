/**
 * 在 Svelte 里写 `<xieguan-checker>`：`import type {} from "xieguan/svelte"`，一个项目一次。
 *
 * The element in Svelte 5: its attributes, and its events as `onxieguan-outcome={…}`.
 */
import type { HTMLAttributes } from "svelte/elements";
import type { CheckerAttributes, CheckerEvents, XieguanCheckerElement } from "./element.js";

type Listeners = { [Name in keyof CheckerEvents as `on${Name}`]?: (event: CheckerEvents[Name]) => void };

declare module "svelte/elements" {
    interface SvelteHTMLElements {
        "xieguan-checker": HTMLAttributes<XieguanCheckerElement> & CheckerAttributes & Listeners;
    }
}
