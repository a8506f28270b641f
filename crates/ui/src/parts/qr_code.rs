use yew::prelude::*;

/// A QR code with its quiet zone of four modules, as a single path. `symbol` has the modules row by
/// row, `true` for dark.
pub fn qr_code(symbol: &[Vec<bool>], label: &'static str) -> Html {
    let mut path = String::new();
    for (y, row) in symbol.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let shifted = |module: usize| module.saturating_add(4).to_string();
            path.push_str(&["M", &shifted(x), " ", &shifted(y), "h1v1h-1z"].concat());
        }
    }
    let side = symbol.len().saturating_add(8).to_string();
    html! {
        <svg
            class="qr"
            viewBox={["0 0 ", &side, " ", &side].concat()}
            role="img"
            aria-label={label}
            shape-rendering="crispEdges"
        >
            <path d={path} />
        </svg>
    }
}
