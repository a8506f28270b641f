/**
 * 在 React 的 TSX 里写 `<xieguan-checker>`：`import type {} from "xieguan/react"`，一个项目一次。
 *
 * The element in TSX, for React 19, which passes attributes and events on: `onxieguan-outcome={…}`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CheckerAttributes, CheckerEvents, XieguanCheckerElement } from "./element.js";

type Listeners = { [Name in keyof CheckerEvents as `on${Name}`]?: (event: CheckerEvents[Name]) => void };

declare module "react" {
    namespace JSX {
        interface IntrinsicElements {
            "xieguan-checker": DetailedHTMLProps<HTMLAttributes<XieguanCheckerElement>, XieguanCheckerElement> &
                CheckerAttributes &
                Listeners;
        }
    }
}
